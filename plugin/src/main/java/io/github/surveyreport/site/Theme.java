package io.github.surveyreport.site;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** The templates and other files of the theme, on the class path; templates can place texts and nothing else. */
final class Theme {
    private static final String FOLDER = "/io/github/surveyreport/theme/";
    private static final Version VERSION = Configuration.VERSION_2_3_33;
    private static final Configuration CONFIGURATION = configuration();

    private Theme() {}

    static String page(String template, Map<String, Object> model) throws IOException {
        StringWriter page = new StringWriter(1 << 16);
        try {
            CONFIGURATION.getTemplate(template).process(model, page);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + template + " failed: " + e.getMessageWithoutStackTop(), e);
        }
        return page.toString();
    }

    /** Reads the templates, which stay in memory. */
    static void warmUp() {
        for (String template : List.of("page.ftlh", "print.ftlh", "blocks.ftlh", "frame.ftlh")) {
            try {
                CONFIGURATION.getTemplate(template);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    static byte[] resource(String name) {
        try (InputStream in = Theme.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the theme has no file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    static Configuration configuration() {
        Configuration configuration = new Configuration(VERSION);
        configuration.setTemplateLoader(new ClassTemplateLoader(Theme.class, FOLDER));
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        // Else the extension would bring a weaker policy of its own, in which a template can leave escaping out.
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(VERSION);
        wrapper.setMemberAccessPolicy(new RecordAccess());
        wrapper.setExposeFields(false);
        configuration.setObjectWrapper(wrapper.build());
        return configuration;
    }
}
