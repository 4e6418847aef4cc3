package io.github.surveyreport.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository elsewhere, and the settings of the user's clone that are needed to reach it.
 *
 * @param name as the user calls it, without secrets
 * @param folder where relative addresses start
 * @param settings key and value of each setting, in order; keys may recur
 */
public record Remote(String name, java.nio.file.Path folder, List<Map.Entry<String, String>> settings) {
    /** What the private repository calls it. */
    public static final String ALIAS = "there";

    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/\\s@]+(?=@)");
    private static final int SHORTEST_SECRET = 4;

    /** The settings as environment variables, after those that the caller's environment has already. */
    public Map<String, String> environment(Map<String, String> caller, Map<String, String> more) {
        List<Map.Entry<String, String>> all = new ArrayList<>(settings);
        all.addAll(more.entrySet());
        int count = number(caller.get("GIT_CONFIG_COUNT"));
        Map<String, String> variables = new LinkedHashMap<>();
        for (Map.Entry<String, String> setting : all) {
            variables.put("GIT_CONFIG_KEY_" + count, setting.getKey());
            variables.put("GIT_CONFIG_VALUE_" + count, setting.getValue());
            count++;
        }
        variables.put("GIT_CONFIG_COUNT", String.valueOf(count));
        return variables;
    }

    /** Foreign text for a message: without user names and passwords of addresses, without headers, without control signs. */
    public String harmless(String text) {
        String plain = text;
        for (String secret : secrets()) {
            plain = plain.replace(secret, "***");
        }
        return Printable.of(withoutUser(plain));
    }

    public static String withoutUser(String address) {
        return USER_INFO.matcher(address).replaceAll("***");
    }

    private List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        for (Map.Entry<String, String> setting : settings) {
            Matcher user = USER_INFO.matcher(setting.getValue());
            while (user.find()) {
                secrets.add(user.group());
                secrets.addAll(List.of(user.group().split(":", 2)));
            }
            if (setting.getKey().endsWith(".extraheader") && !setting.getValue().isEmpty()) {
                secrets.add(setting.getValue());
                String last = setting.getValue().substring(setting.getValue().lastIndexOf(' ') + 1);
                secrets.add(last);
                secrets.addAll(List.of(decoded(last).split(":", 2)));
            }
        }
        secrets.removeIf(secret -> secret.length() < SHORTEST_SECRET);
        secrets.sort(java.util.Comparator.comparingInt(String::length).reversed());
        return secrets;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static int number(String text) {
        return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
