package io.github.surveyreport.run;

/** Is told which phase of a run begins; {@code benchmarks/} listens. Nothing it does reaches any output. */
@FunctionalInterface
public interface Phases {
    Phases SILENT = phase -> {};

    /** @param phase a short stable name: {@code source}, {@code config}, {@code inventory} … */
    void begins(String phase);
}
