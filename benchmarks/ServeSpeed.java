package io.github.surveyreport.run;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * How long a change takes to reach the browser: from the write to the event {@code reload}, and to the whole first page; and
 * the processor time of the process in between. The argument is a copy of the example, which it changes. Compile and run as
 * README.md says.
 */
final class ServeSpeed {
    private static final int WARM = 12;
    private static final int MEASURED = 15;
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path project;
    private final BufferedReader events;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    private ServeSpeed(Path project, URI address) throws IOException {
        this.project = project;
        this.address = address;
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write(("GET /-/events HTTP/1.1\r\nHost: localhost:" + address.getPort() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        events = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        await("version");
    }

    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]).toRealPath();
        CompletableFuture<String> address = new CompletableFuture<>();
        ServeRequest request = new ServeRequest(
                () -> new RunRequest(
                        project,
                        "survey.yml",
                        Optional.empty(),
                        project.resolve("target"),
                        Optional.empty(),
                        Optional.empty(),
                        "0",
                        Runtime.getRuntime().availableProcessors(),
                        KeptCounts.open(project, project, "", 1L << 30)),
                "127.0.0.1",
                0,
                new PipedInputStream(new PipedOutputStream()),
                new ServeRequest.Told() {
                    @Override
                    public void serves(String where, Language language) {
                        address.complete(where);
                    }

                    @Override
                    public void renewed(boolean made, long millis, List<Problem> problems, Language language) {
                        if (!made) {
                            problems.forEach(problem -> System.err.println(problem.located(Language.EN)));
                        }
                    }
                });
        Thread server = new Thread(() -> {
            try {
                ServeSite.run(request);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        server.setDaemon(true);
        server.start();
        ServeSpeed speed = new ServeSpeed(project, URI.create(address.get()));
        speed.measure("narrative", "narrative/index.md", (text, i) -> text + "\n第 " + i + " 次修改。\n");
        speed.measure("row of a wave", "data/responses/2026Q3.csv", ServeSpeed::lastRowTwice);
        speed.measure("line of survey.yml", "survey.yml", (text, i) -> text.replaceFirst("(?m)^title: .*", "title: 修改 " + i));
    }

    private interface Change {
        String of(String text, int repetition);
    }

    private static String lastRowTwice(String text, int repetition) {
        String[] lines = text.split("\n");
        return text + lines[1 + repetition].replaceFirst("^[^,]*", "new" + repetition) + "\n";
    }

    private void measure(String name, String file, Change change) throws Exception {
        Path path = project.resolve(file);
        String text = Files.readString(path);
        List<Long> told = new ArrayList<>();
        List<Long> seen = new ArrayList<>();
        List<Long> processor = new ArrayList<>();
        for (int i = 0; i < WARM + MEASURED; i++) {
            long cpu = PROCESS.getProcessCpuTime();
            Path aside = Files.writeString(project.resolve(".aside"), change.of(text, i));
            long start = System.nanoTime();
            Files.move(aside, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            await("reload");
            long reload = System.nanoTime() - start;
            long spent = PROCESS.getProcessCpuTime() - cpu;
            HttpResponse<byte[]> page =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (i >= WARM && page.statusCode() == 200) {
                told.add(reload / 1_000_000);
                processor.add(spent / 1_000_000);
                seen.add((System.nanoTime() - start) / 1_000_000);
            }
        }
        System.out.println(name + ": reload " + spread(told) + " ms, page " + spread(seen) + " ms, processor time until reload "
                + spread(processor) + " ms");
    }

    private static String spread(List<Long> values) {
        Collections.sort(values);
        return values.get(0) + " / " + values.get(values.size() / 2) + " / " + values.get(values.size() - 1);
    }

    private void await(String event) throws IOException {
        String line = events.readLine();
        while (!("event: " + event).equals(line)) {
            if (line == null) {
                throw new IOException("closed");
            }
            line = events.readLine();
        }
    }
}
