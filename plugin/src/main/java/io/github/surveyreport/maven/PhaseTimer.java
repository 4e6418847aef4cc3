package io.github.surveyreport.maven;

import com.sun.management.OperatingSystemMXBean;
import io.github.surveyreport.run.Phases;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;

/** Prints what each phase took, for {@code benchmarks/}; silent unless asked for. */
final class PhaseTimer implements Phases {
    private final Log log;
    private final boolean prints;

    private String phase = "";
    private long wallFrom;
    private long cpuFrom;

    PhaseTimer(Log log, boolean prints) {
        this.log = log;
        this.prints = prints;
    }

    @Override
    public void begins(String name) {
        ends();
        phase = name;
        if (prints) {
            wallFrom = System.nanoTime();
            cpuFrom = cpu();
            heapPools(MemoryPoolMXBean::resetPeakUsage);
        }
    }

    void ends() {
        if (prints && !phase.isEmpty()) {
            long[] peak = {0};
            heapPools(pool -> peak[0] += pool.getPeakUsage().getUsed());
            // Standard output: the measurements are the purpose of the run, also under "mvn -q".
            System.out.println(String.format(
                    Locale.ROOT,
                    "phase %-10s wall %7.3f s  CPU %7.3f s  peak heap %5d MiB",
                    phase,
                    (System.nanoTime() - wallFrom) / 1e9,
                    (cpu() - cpuFrom) / 1e9,
                    peak[0] >> 20));
        } else if (!phase.isEmpty()) {
            log.debug("phase " + phase + " done");
        }
        phase = "";
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void heapPools(java.util.function.Consumer<MemoryPoolMXBean> action) {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .forEach(action);
    }
}
