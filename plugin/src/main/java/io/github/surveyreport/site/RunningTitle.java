package io.github.surveyreport.site;

/** The title at the foot of every printed page, which only a style sheet can place. */
final class RunningTitle {
    private RunningTitle() {}

    static String added(String style, String title) {
        return style + """

                @page { @bottom-left { content: "%s"; color: #55666f; font: 8pt sans-serif; } }
                @page :first { @bottom-left { content: none; } }
                """.replace("%s", quoted(title));
    }

    /** Everything but letters, digits and spaces as a hexadecimal escape, so that no title can leave its quotes. */
    private static String quoted(String title) {
        StringBuilder text = new StringBuilder();
        title.codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character) || character == ' ') {
                text.appendCodePoint(character);
            } else {
                text.append('\\').append(Integer.toHexString(character)).append(' ');
            }
        });
        return text.toString();
    }
}
