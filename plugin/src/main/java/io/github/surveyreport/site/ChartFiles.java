package io.github.surveyreport.site;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.report.Block.Chart;
import io.github.surveyreport.site.chart.ChartWords;
import io.github.surveyreport.site.chart.Pictures;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Draws all charts of a report, several at a time, and names their files. */
final class ChartFiles {
    private ChartFiles() {}

    /** Pictures by chart id, in the order of the charts. */
    static Map<String, Pictures> drawn(List<Chart> charts, ChartWords words, Problems problems) throws IOException {
        charts.forEach(chart -> warnOfMissingCharacters(chart, problems));
        ExecutorService painters = Executors.newFixedThreadPool(
                Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors())), ChartFiles::daemon);
        try {
            Map<String, Future<Pictures>> orders = new LinkedHashMap<>();
            for (Chart chart : charts) {
                if (orders.put(chart.id(), painters.submit(() -> Pictures.of(chart, words))) != null) {
                    throw new IllegalArgumentException("two charts have the id " + chart.id());
                }
            }
            return collected(orders);
        } finally {
            painters.shutdownNow();
        }
    }

    static Map<String, byte[]> of(String id, Pictures pictures) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(svg(id), pictures.wide().content());
        files.put(narrow(id), pictures.narrow().content());
        files.put(png(id), pictures.png());
        return files;
    }

    static String svg(String id) {
        return "charts/" + id + ".svg";
    }

    static String narrow(String id) {
        return "charts/" + id + ".narrow.svg";
    }

    static String png(String id) {
        return "charts/" + id + ".png";
    }

    private static Map<String, Pictures> collected(Map<String, Future<Pictures>> orders) throws IOException {
        Map<String, Pictures> pictures = new LinkedHashMap<>();
        for (Map.Entry<String, Future<Pictures>> order : orders.entrySet()) {
            try {
                pictures.put(order.getKey(), order.getValue().get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("chart " + order.getKey() + " cannot be drawn", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while drawing charts", e);
            }
        }
        return pictures;
    }

    /** The characters are given by number: labels may come from data. */
    private static void warnOfMissingCharacters(Chart chart, Problems problems) {
        List<String> missing = Pictures.missing(RecordTexts.of(chart));
        if (!missing.isEmpty()) {
            String first = String.format(
                    java.util.Locale.ROOT, "U+%04X", missing.get(0).codePointAt(0));
            problems.add(Problem.warning("site.missing-characters", Location.NONE, chart.id(), missing.size(), first));
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "survey-report-charts");
        thread.setDaemon(true);
        return thread;
    }
}
