package io.github.surveyreport.run;

import io.github.surveyreport.problem.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The language in which to speak to the user, also when the configuration could not be read. */
public final class UserLanguage {
    private static final Pattern DECLARED = Pattern.compile("(?m)^language:\\s*[\"']?([A-Za-z-]+)");

    private static final Pattern ID = Pattern.compile("(?m)^id:\\s*[\"']?([A-Za-z0-9][A-Za-z0-9_.-]*)");

    private UserLanguage() {}

    /** As asked for; else as the configuration says, however broken it is; else Chinese or English by the machine. */
    public static Language of(RunRequest request) {
        return of(request.language(), request.project().resolve(request.config()));
    }

    /** @param config the main configuration file, which may be missing */
    public static Language of(Optional<Language> asked, Path config) {
        return asked.or(() -> declared(config)).orElseGet(UserLanguage::ofMachine);
    }

    /** The id of the study as the configuration says, however broken it is; empty when it does not. */
    static String study(RunRequest request) {
        try {
            Path config = request.project().resolve(request.config());
            Matcher matcher = ID.matcher(new String(Files.readAllBytes(config), StandardCharsets.UTF_8));
            return matcher.find() ? matcher.group(1) : "";
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    private static Optional<Language> declared(Path config) {
        try {
            byte[] bytes = Files.readAllBytes(config);
            Matcher matcher = DECLARED.matcher(new String(bytes, StandardCharsets.UTF_8));
            return matcher.find() ? Language.ofTag(matcher.group(1)) : Optional.of(Language.ZH_CN);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Messages only; nothing of this reaches a report. */
    private static Language ofMachine() {
        return Locale.getDefault().getLanguage().equals("zh") ? Language.ZH_CN : Language.EN;
    }
}
