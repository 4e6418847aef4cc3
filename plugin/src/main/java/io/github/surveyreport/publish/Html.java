package io.github.surveyreport.publish;

import java.util.List;

/** A piece of a page. Text is escaped where it becomes HTML, nowhere else. */
sealed interface Html {
    String html();

    record Text(String text) implements Html {
        @Override
        public String html() {
            return escaped(text);
        }
    }

    /**
     * @param attributes name, value, name, value …
     */
    record Element(String name, List<String> attributes, List<Html> content) implements Html {
        @Override
        public String html() {
            StringBuilder html = new StringBuilder("<").append(name);
            for (int i = 0; i < attributes.size(); i += 2) {
                html.append(' ').append(attributes.get(i)).append("=\"");
                html.append(escaped(attributes.get(i + 1))).append('"');
            }
            html.append('>');
            content.forEach(part -> html.append(part.html()));
            return html.append("</").append(name).append('>').toString();
        }
    }

    static Html text(String text) {
        return new Text(text);
    }

    static Html element(String name, Html... content) {
        return new Element(name, List.of(), List.of(content));
    }

    static Html element(String name, List<Html> content) {
        return new Element(name, List.of(), content);
    }

    static Html link(String address, String text) {
        return new Element("a", List.of("href", address), List.of(text(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
