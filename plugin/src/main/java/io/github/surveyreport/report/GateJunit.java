package io.github.surveyreport.report;

import io.github.surveyreport.gate.Effect;
import io.github.surveyreport.gate.GateResult;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Severity;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes {@code gates.junit.xml} as Surefire does: a test case for each result of a gate. Failed is what stops the build;
 * what cannot be told or is waived is skipped; a warning passes and is told in the output of its case. Where nothing could
 * be judged, one case is in error.
 */
final class GateJunit {
    private static final String CLASS = "gates.";

    private final XMLStreamWriter xml;
    private final GateCheckReport check;
    private final List<GateNotice> notices;
    private final Map<GateResult, Problem> problems = new HashMap<>();

    private GateJunit(XMLStreamWriter xml, GateCheckReport check) {
        this.xml = xml;
        this.check = check;
        this.notices = check.notices();
        notices.forEach(notice -> notice.result().ifPresent(result -> problems.put(result, notice.problem())));
    }

    static String write(GateCheckReport check) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            new GateJunit(xml, check).document();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.append('\n').toString();
    }

    private void document() throws XMLStreamException {
        List<GateResult> results =
                check.judged().map(judged -> judged.report().results()).orElse(List.of());
        List<Problem> errors = errors();
        long failures = results.stream()
                .filter(result -> result.effect() == Effect.ERROR)
                .count();
        long skipped = results.stream().filter(GateJunit::skipped).count();
        int broken = errors.isEmpty() ? 0 : 1;
        counted("testsuites", results.size() + broken, failures, broken, skipped);
        counted("testsuite", results.size() + broken, failures, broken, skipped);
        if (check.judged().isPresent()) {
            attribute("timestamp", check.judged().get().findings().reportDate() + "T00:00:00");
        }
        if (broken > 0) {
            broken(errors);
        }
        if (check.judged().isPresent()) {
            GateTexts texts = new GateTexts(new Draft(check.judged().get().findings(), new Problems()));
            for (GateResult result : results) {
                testcase(result, texts);
            }
        }
        line(0);
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    /** Of configuration and data, and of gates that cannot be judged as they are written. */
    private List<Problem> errors() {
        return notices.stream()
                .filter(notice -> notice.result().isEmpty())
                .map(GateNotice::problem)
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    private static boolean skipped(GateResult result) {
        return result.effect() == Effect.NOTE || result.effect() == Effect.WAIVED;
    }

    private void counted(String element, long tests, long failures, long errors, long skipped)
            throws XMLStreamException {
        if (element.equals("testsuite")) {
            xml.writeCharacters("\n");
        }
        xml.writeStartElement(element);
        attribute("name", "survey-report");
        attribute("tests", String.valueOf(tests));
        attribute("failures", String.valueOf(failures));
        attribute("errors", String.valueOf(errors));
        attribute("skipped", String.valueOf(skipped));
        attribute("time", "0");
    }

    private void broken(List<Problem> errors) throws XMLStreamException {
        open("input", "configuration and data");
        xml.writeStartElement("error");
        attribute("type", errors.get(0).code());
        attribute("message", errors.get(0).located(check.language()));
        StringBuilder lines = new StringBuilder();
        errors.forEach(error -> lines.append(error.located(check.language())).append('\n'));
        characters(lines.toString());
        xml.writeEndElement();
        close();
    }

    private void testcase(GateResult result, GateTexts texts) throws XMLStreamException {
        open(result.gate().id(), texts.name(result));
        String statement = texts.statement(result);
        switch (result.effect()) {
            case NONE -> {}
            case ERROR -> told("failure", result, statement);
            case WARNING -> {
                xml.writeStartElement("system-out");
                characters(message(result) + "\n");
                xml.writeEndElement();
            }
            case NOTE, WAIVED -> told("skipped", result, statement);
        }
        close();
    }

    private void told(String element, GateResult result, String statement) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("message", statement);
        if (element.equals("failure")) {
            attribute("type", "gate." + ReportJson.code(result.verdict()));
        }
        characters(message(result) + "\n");
        xml.writeEndElement();
    }

    private String message(GateResult result) {
        return problems.get(result).located(check.language());
    }

    private void open(String id, String name) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testcase");
        attribute("classname", CLASS + id);
        attribute("name", name);
        attribute("time", "0");
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.of(value));
    }

    private void characters(String text) throws XMLStreamException {
        xml.writeCharacters(Printable.of(text));
    }
}
