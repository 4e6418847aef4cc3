package io.github.surveyreport.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** Git's smart HTTP on the loopback interface: {@code git http-backend} behind basic authentication. */
public final class HttpRemote implements AutoCloseable {
    static final String USER = "bot";
    public static final String TOKEN = "t0ken-of-the-build";

    private final Path root;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    public HttpRemote(Path root) throws IOException {
        this.root = root;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address(String user) {
        return "http://" + user + "127.0.0.1:" + server.getAddress().getPort() + "/remote.git";
    }

    public static String basic(String token) {
        return Base64.getEncoder().encodeToString((USER + ":" + token).getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String given = exchange.getRequestHeaders().getFirst("Authorization");
            if (given == null || !given.equalsIgnoreCase("basic " + basic(TOKEN))) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            backend(exchange);
        }
    }

    private void backend(HttpExchange exchange) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("git", "http-backend").redirectError(new File("/dev/null"));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String protocol = exchange.getRequestHeaders().getFirst("Git-Protocol");
        builder.environment()
                .putAll(Map.of(
                        "GIT_PROJECT_ROOT",
                        root.toString(),
                        "GIT_HTTP_EXPORT_ALL",
                        "1",
                        "REMOTE_USER",
                        USER,
                        "REQUEST_METHOD",
                        exchange.getRequestMethod(),
                        "PATH_INFO",
                        exchange.getRequestURI().getPath(),
                        "QUERY_STRING",
                        String.valueOf(exchange.getRequestURI().getQuery()),
                        "CONTENT_TYPE",
                        type == null ? "" : type,
                        "GIT_PROTOCOL",
                        protocol == null ? "" : protocol));
        byte[] body = body(exchange);
        builder.environment().put("CONTENT_LENGTH", String.valueOf(body.length));
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(body);
        }
        byte[] out = process.getInputStream().readAllBytes();
        int end = new String(out, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
        int status = 200;
        for (String line : new String(out, 0, end, StandardCharsets.ISO_8859_1).split("\r\n")) {
            String[] header = line.split(": ", 2);
            if (header[0].equals("Status")) {
                status = Integer.parseInt(header[1].substring(0, 3));
            } else {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(out, end + 4, out.length - end - 4);
        exchange.sendResponseHeaders(status, content.size() == 0 ? -1 : content.size());
        content.writeTo(exchange.getResponseBody());
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream in = exchange.getRequestBody();
                InputStream plain = zipped ? new GZIPInputStream(in) : in) {
            return plain.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
