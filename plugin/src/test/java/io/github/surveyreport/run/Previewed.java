package io.github.surveyreport.run;

import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A preview that runs beside the test, and a plain client of it. Waits end with what is waited for, or fail after a minute. */
final class Previewed implements AutoCloseable {
    private static final int PATIENCE = 60;

    private final PipedOutputStream input = new PipedOutputStream();
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final AtomicReference<Thread> server = new AtomicReference<>();

    private Previewed() {}

    static Previewed of(Path project) throws IOException {
        return of(project, "127.0.0.1", 0);
    }

    static Previewed of(Path project, String host, int port) throws IOException {
        Previewed preview = new Previewed();
        ServeRequest request = new ServeRequest(
                () -> new RunRequest(
                        project,
                        "survey.yml",
                        Optional.empty(),
                        project.resolve("target"),
                        Optional.empty(),
                        Optional.empty(),
                        "0.0.0-test",
                        2,
                        Cache.off()),
                host,
                port,
                new PipedInputStream(preview.input),
                preview.new Told());
        Thread thread = new Thread(
                () -> {
                    try {
                        preview.outcome.complete(ServeSite.run(request));
                    } catch (IOException | RuntimeException e) {
                        preview.address.completeExceptionally(e);
                        preview.outcome.completeExceptionally(e);
                    }
                },
                "preview-under-test");
        thread.setDaemon(true);
        preview.server.set(thread);
        thread.start();
        return preview;
    }

    private final class Told implements ServeRequest.Told {
        @Override
        public void serves(String where, Language language) {
            address.complete(URI.create(where));
        }

        @Override
        public void renewed(boolean made, long millis, List<Problem> problems, Language language) {}
    }

    URI address() throws Exception {
        return address.get(PATIENCE, TimeUnit.SECONDS);
    }

    /** Ends the input and waits for the end. */
    Outcome end() throws Exception {
        input.close();
        return outcome.get(PATIENCE, TimeUnit.SECONDS);
    }

    void interrupt() throws Exception {
        server.get().interrupt();
        outcome.get(PATIENCE, TimeUnit.SECONDS);
    }

    /** @param head status line and headers; body as text */
    record Answer(String head, String body) {
        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }
    }

    Answer get(String path) throws Exception {
        return ask("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + address().getPort()
                + "\r\nConnection: close\r\n\r\n");
    }

    /** Sends a request just as it is. */
    Answer ask(String request) throws Exception {
        try (Socket socket = new Socket(address().getHost(), address().getPort())) {
            socket.setSoTimeout(PATIENCE * 1_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(all.substring(0, end), all.substring(end + 4));
        }
    }

    /** What is said on the open line to a browser. */
    Events events() throws Exception {
        return new Events(
                new Socket(address().getHost(), address().getPort()), address().getPort());
    }

    static final class Events implements AutoCloseable {
        private final Socket socket;
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        Events(Socket socket, int port) throws IOException {
            this.socket = socket;
            socket.getOutputStream()
                    .write(("GET /-/events HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Thread reader = new Thread(this::read, "events-under-test");
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            try (BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    lines.add(line);
                }
            } catch (IOException e) {
                lines.add("closed");
            }
            lines.add("closed");
        }

        /** The data of the next event of that name. */
        String next(String name) throws InterruptedException {
            for (String line = line(); !line.equals("event: " + name); line = line()) {
                if (line.equals("closed")) {
                    throw new AssertionError("closed before " + name);
                }
            }
            return line();
        }

        private String line() throws InterruptedException {
            String line = lines.poll(PATIENCE, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("nothing was said");
            }
            return line;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
        outcome.handle((done, failure) -> true)
                .orTimeout(PATIENCE, TimeUnit.SECONDS)
                .join();
    }
}
