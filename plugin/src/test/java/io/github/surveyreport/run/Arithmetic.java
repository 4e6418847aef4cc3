package io.github.surveyreport.run;

/** Does printed arithmetic again: {@code + − × ÷ ( ) √ ² exp}, numbers with commas between thousands; × and ÷ from left to right. */
final class Arithmetic {
    private final String text;
    private int at;

    private Arithmetic(String text) {
        this.text = text.replace(" ", "").replace(",", "");
    }

    static double of(String text) {
        Arithmetic arithmetic = new Arithmetic(text);
        double value = arithmetic.sum();
        if (arithmetic.at < arithmetic.text.length()) {
            throw new IllegalArgumentException("not arithmetic: " + text);
        }
        return value;
    }

    private double sum() {
        double value = product();
        while (at < text.length() && "+−".indexOf(text.charAt(at)) >= 0) {
            value += text.charAt(at++) == '+' ? product() : -product();
        }
        return value;
    }

    private double product() {
        double value = power();
        while (at < text.length() && "×÷".indexOf(text.charAt(at)) >= 0) {
            value = text.charAt(at++) == '×' ? value * power() : value / power();
        }
        return value;
    }

    private double power() {
        double value = single();
        if (at < text.length() && text.charAt(at) == '²') {
            at++;
            return value * value;
        }
        return value;
    }

    private double single() {
        char next = text.charAt(at);
        if (next == '−') {
            at++;
            return -power();
        }
        if (text.startsWith("exp", at)) {
            at += "exp".length();
            return Math.exp(single());
        }
        if (next == '√') {
            at++;
            return Math.sqrt(single());
        }
        if (next == '(') {
            at++;
            double value = sum();
            at++;
            return value;
        }
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }
}
