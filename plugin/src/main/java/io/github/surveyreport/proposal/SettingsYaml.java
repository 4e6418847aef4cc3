package io.github.surveyreport.proposal;

import io.github.surveyreport.proposal.Draft.Item;
import java.util.List;

/** The sections of {@code survey.yml} on what is done with the answers: cleaning, comments, priorities, models. */
final class SettingsYaml {
    private final Draft draft;
    private final CommentedLines out;

    SettingsYaml(Draft draft, CommentedLines out) {
        this.draft = draft;
        this.out = out;
    }

    void write() {
        cleaning();
        texts();
        draft.overall().ifPresent(this::overall);
        kano();
    }

    private void cleaning() {
        boolean respondent = draft.keys().containsKey(Role.RESPONDENT);
        boolean submitted =
                draft.keys().containsKey(Role.SUBMITTED) || draft.keys().containsKey(Role.STARTED);
        remark("cleaning");
        if (respondent || submitted) {
            line("cleaning:");
        }
        if (respondent) {
            line("  duplicate-id: true          # " + said("duplicate-id"));
        }
        if (submitted) {
            line("  out-of-period: true         # " + said("out-of-period"));
        }
        line("");
    }

    private void texts() {
        List<String> texts = draft.questions().stream()
                .filter(item -> item.question().type().equals("text"))
                .map(Item::id)
                .toList();
        if (!texts.isEmpty()) {
            remark("texts");
            line("text:");
            line("  questions: " + Yaml.list(texts));
            line("");
        }
    }

    private void overall(Item overall) {
        line("priority:");
        line("  satisfaction: " + Yaml.text(overall.id()));
        line("");
        if (!draft.driving().isEmpty()) {
            guess("", Guess.of("driving", draft.driving().size()));
            line("drivers:");
            line("  outcome: " + Yaml.text(overall.id()));
            line("  questions: " + Yaml.list(draft.driving()));
            line("");
        }
    }

    private void kano() {
        if (!draft.kano().isEmpty()) {
            guess("", Guess.of("kano", draft.kano().size()));
            line("kano:");
            draft.kano()
                    .forEach(pair -> line("  - {id: " + pair.id() + ", functional: " + Yaml.text(pair.functional())
                            + ", dysfunctional: " + Yaml.text(pair.dysfunctional()) + "}"));
            line("");
        }
    }

    private void remark(String code) {
        line("# " + said(code));
    }

    private String said(String code) {
        return out.said(code);
    }

    private void line(String content) {
        out.line(content);
    }

    private void guess(String indent, Guess guess) {
        out.guess(indent, guess);
    }
}
