package io.github.surveyreport.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** A survey made up at random, and the types its columns have. */
record Planted(String csv, Map<String, String> types) {
    private static final List<List<String>> SCALES = List.of(
            List.of("非常不满意", "不满意", "一般", "满意", "非常满意"),
            List.of("很不满意", "比较不满意", "一般", "比较满意", "很满意"),
            List.of("完全不同意", "不同意", "中立", "同意", "完全同意"),
            List.of("从不", "很少", "有时", "经常", "总是"),
            List.of("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"),
            List.of("Very Dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very Satisfied"),
            List.of("Very difficult", "Difficult", "Neutral", "Easy", "Very easy"),
            List.of("Never", "Rarely", "Sometimes", "Often", "Always"),
            List.of("Very poor", "Poor", "Fair", "Good", "Very good", "Excellent"),
            List.of("不重要", "一般", "重要"));

    static Planted of(Random random) {
        List<String> header = new ArrayList<>(List.of("Response ID"));
        List<IntFunction<String>> columns = new ArrayList<>();
        Map<String, String> types = new LinkedHashMap<>();
        columns.add(i -> "R" + i);
        int rows = 80 + random.nextInt(200);
        int count = 4 + random.nextInt(12);
        for (int k = 0; k < count; k++) {
            int kind = random.nextInt(8);
            String name = "Thing " + (char) ('A' + k);
            plant(kind, name, random, header, columns, types);
        }
        header.add("Region");
        List<String> regions = List.of("North", "South", "East");
        columns.add(i -> regions.get(random.nextInt(3)));
        types.put("Region", "group");
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<String> row = new ArrayList<>();
            for (IntFunction<String> column : columns) {
                boolean blank = !row.isEmpty() && random.nextInt(20) == 0;
                row.add(blank ? "" : column.apply(i));
            }
            table.add(row);
        }
        return new Planted(Proposed.table(header, table), types);
    }

    private static void plant(
            int kind,
            String name,
            Random random,
            List<String> header,
            List<IntFunction<String>> columns,
            Map<String, String> types) {
        switch (kind) {
            case 0, 1 -> {
                List<String> scale = SCALES.get(random.nextInt(SCALES.size()));
                header.add(name);
                types.put(name, "rating 1-" + scale.size());
                columns.add(i -> scale.get(random.nextInt(scale.size())));
            }
            case 2 -> {
                int top = List.of(5, 7, 10).get(random.nextInt(3));
                header.add("How satisfied are you with " + name + "?");
                types.put("How satisfied are you with " + name + "?", "rating 1-" + top);
                columns.add(i -> Integer.toString(1 + random.nextInt(top)));
            }
            case 3 -> {
                header.add("Would you recommend " + name + "?");
                types.put("Would you recommend " + name + "?", "nps");
                columns.add(i -> Integer.toString(random.nextInt(11)));
            }
            case 4 -> {
                header.add(name + " used");
                types.put(name + " used", "single");
                columns.add(i -> List.of("Yes", "No").get(random.nextInt(2)));
            }
            case 5 -> {
                header.add("Kind of " + name);
                types.put("Kind of " + name, "single");
                columns.add(i -> List.of("red", "green", "blue: dark", "- none").get(random.nextInt(4)));
            }
            case 6 -> {
                header.add("Which of " + name);
                types.put("Which of " + name, "multiple");
                columns.add(i -> joined(random));
            }
            default -> {
                header.add("Comment on " + name);
                types.put("Comment on " + name, "text");
                columns.add(i -> "I think that number " + random.nextInt(100_000) + " is fine");
            }
        }
    }

    private static String joined(Random random) {
        List<String> chosen = new ArrayList<>();
        for (String option : List.of("电话", "微信", "门店", "网站")) {
            if (random.nextBoolean()) {
                chosen.add(option);
            }
        }
        return String.join("┋", chosen);
    }
}
