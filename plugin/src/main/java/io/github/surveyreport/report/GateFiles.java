package io.github.surveyreport.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** The files that a check leaves. */
public final class GateFiles {
    private GateFiles() {}

    /** File name → text. */
    public static Map<String, String> of(GateCheckReport check) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("gates.json", GateJson.write(check));
        files.put("gates.junit.xml", GateJunit.write(check));
        files.put("gates.sarif", GateSarif.write(check));
        files.put("gates.codequality.json", GateCodeQuality.write(check));
        return files;
    }
}
