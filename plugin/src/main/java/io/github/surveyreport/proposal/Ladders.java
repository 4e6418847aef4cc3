package io.github.surveyreport.proposal;

import io.github.surveyreport.survey.CellText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The answer scales that are known by their words. */
final class Ladders {
    private static final List<String> STRONG_ZH = List.of("非常", "很", "极", "十分", "完全", "极其", "强烈", "特别", "绝对", "极为");
    private static final List<String> WEAK_ZH = List.of("比较", "较", "有点", "有些", "略", "稍微", "基本", "还算");
    private static final List<String> MIDDLE_ZH =
            List.of("一般", "中立", "普通", "说不清", "不确定", "无所谓", "还行", "还可以", "尚可", "中等", "一般般", "无意见", "不好说", "没感觉");
    private static final List<String> STRONG_EN =
            List.of("very", "extremely", "strongly", "completely", "totally", "highly", "much", "absolutely");
    /** Nobody agrees very. */
    private static final List<String> STRONGLY_EN =
            List.of("strongly", "completely", "totally", "absolutely", "very much", "very", "highly");

    private static final List<String> WEAK_EN =
            List.of("somewhat", "slightly", "fairly", "a little", "moderately", "rather", "mostly", "tend to");

    private static final List<Ladder> ALL = read();
    private static final Map<String, List<Ladder>> BY_LABEL = byLabel();

    private Ladders() {}

    /**
     * A ladder that has all the labels.
     *
     * @param rungs label as written → rung
     */
    record Match(Ladder ladder, Map<String, Integer> rungs) {
        TreeSet<Integer> chosen() {
            return new TreeSet<>(rungs.values());
        }
    }

    /** The ladder with all of these labels, when one of them tells which; for the first of several that do. */
    static Optional<Match> of(Collection<String> labels) {
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        List<Ladder> candidates = BY_LABEL.getOrDefault(normal(labels.iterator().next()), List.of());
        return candidates.stream()
                .map(ladder -> match(ladder, labels))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether some ladder has the label. */
    static boolean known(String label) {
        return BY_LABEL.containsKey(normal(label));
    }

    private static Optional<Match> match(Ladder ladder, Collection<String> labels) {
        Map<String, Integer> rungs = new LinkedHashMap<>();
        for (String label : labels) {
            int rung = ladder.rung(normal(label));
            if (rung < 0) {
                return Optional.empty();
            }
            rungs.put(label, rung);
        }
        return rungs.values().stream().anyMatch(ladder::tells)
                ? Optional.of(new Match(ladder, rungs))
                : Optional.empty();
    }

    /** Lower case, plain punctuation, without a number or letter before and a full stop after. */
    static String normal(String label) {
        String plain = CellText.squeeze(CellText.narrow(label)).toLowerCase(Locale.ROOT);
        String bare = plain.replaceFirst("^(?:\\d{1,2}|[a-g])\\s*[-.、:=)]\\s*|^\\d{1,2}\\s*(?:分\\s*)?(?=\\D)", "")
                .replaceFirst("[.。!]+$", "");
        return bare.replaceFirst("^[(]?(.*?)[)]?$", "$1")
                .replaceFirst("^我(?=很|非常|能|可)", "")
                .strip();
    }

    private static Map<String, List<Ladder>> byLabel() {
        Map<String, List<Ladder>> byLabel = new HashMap<>();
        for (Ladder ladder : ALL) {
            ladder.rungs().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .forEach(label -> byLabel.computeIfAbsent(label, l -> new ArrayList<>())
                            .add(ladder));
        }
        return byLabel;
    }

    private static List<Ladder> read() {
        try (InputStream in = Ladders.class.getResourceAsStream("ladders.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Ladders::ladder)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ladder ladder(String line) {
        int space = line.indexOf(' ');
        String rest = line.substring(space + 1);
        List<String> words = List.of(rest.split(" "));
        return switch (line.substring(0, space)) {
            case "zh" -> chinese(words.get(0), words.size() > 1 ? words.get(1) : "不" + words.get(0));
            case "en" -> english(words.get(0), words.subList(1, words.size()));
            case "kano" -> new Ladder(Ladder.Kind.KANO, spelled(rest));
            default -> new Ladder(Ladder.Kind.RISING, spelled(rest));
        };
    }

    private static List<List<String>> spelled(String rungs) {
        return Arrays.stream(rungs.split("\\|"))
                .map(rung -> Arrays.stream(rung.split(",")).map(String::strip).toList())
                .toList();
    }

    private static Ladder chinese(String positive, String negative) {
        return new Ladder(
                Ladder.Kind.BALANCED,
                List.of(
                        joined(STRONG_ZH, "", List.of(negative)),
                        List.of(negative),
                        Stream.concat(
                                        joined(WEAK_ZH, "", List.of(negative)).stream(),
                                        Stream.of("不太" + positive, "不大" + positive, "不怎么" + positive, "不是很" + positive))
                                .toList(),
                        MIDDLE_ZH,
                        joined(WEAK_ZH, "", List.of(positive)),
                        List.of(positive),
                        joined(STRONG_ZH, "", List.of(positive))));
    }

    private static Ladder english(String positive, List<String> negatives) {
        List<String> middle =
                new ArrayList<>(List.of("neutral", "neither", "undecided", "average", "no opinion either way"));
        for (String negative : negatives) {
            for (String or : List.of(" nor ", " or ")) {
                middle.add("neither " + positive + or + negative);
                middle.add("neither " + negative + or + positive);
            }
        }
        List<String> plain = new ArrayList<>(negatives);
        plain.add("not " + positive);
        List<String> degrees = positive.equals("agree") ? STRONGLY_EN : STRONG_EN;
        List<String> strong = new ArrayList<>(joined(degrees, " ", negatives));
        strong.add("not at all " + positive);
        strong.add("not " + positive + " at all");
        return new Ladder(
                Ladder.Kind.BALANCED,
                List.of(
                        strong,
                        plain,
                        joined(WEAK_EN, " ", negatives),
                        middle,
                        joined(WEAK_EN, " ", List.of(positive)),
                        List.of(positive),
                        joined(degrees, " ", List.of(positive))));
    }

    private static List<String> joined(List<String> degrees, String space, List<String> words) {
        return words.stream()
                .flatMap(word -> degrees.stream().map(degree -> degree + space + word))
                .toList();
    }
}
