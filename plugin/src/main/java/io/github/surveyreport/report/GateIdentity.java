package io.github.surveyreport.report;

import io.github.surveyreport.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** By what machines know a notice again in the next run: not by its line, which moves. */
final class GateIdentity {
    private final Map<String, Integer> seen = new TreeMap<>();

    /** {@code gate/csat-target}, or the code of a problem. */
    static String rule(GateNotice notice) {
        return notice.result()
                .map(result -> "gate/" + result.gate().id())
                .orElseGet(() -> notice.problem().code());
    }

    /** SHA-256 in hex; never twice the same from one object. */
    String fingerprint(GateNotice notice) {
        String what = notice.result().map(result -> result.key().toString()).orElseGet(() -> about(notice.problem()));
        String identity = rule(notice) + "\n" + what;
        int times = seen.merge(identity, 1, Integer::sum);
        return sha256(times == 1 ? identity : identity + "\n" + times);
    }

    private static String about(Problem problem) {
        return problem.location().file() + "\n" + String.join("\n", problem.arguments());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
