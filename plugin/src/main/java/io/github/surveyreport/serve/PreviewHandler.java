package io.github.surveyreport.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.surveyreport.serve.Pages.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers one request. What it answers with is looked up by name among finished pages, never on a disk. A page of another
 * site must not read the preview by giving its own name this machine's address, so the name asked for must be a loopback
 * one.
 */
final class PreviewHandler implements HttpHandler {
    static final String EVENTS = "-/events";
    private static final String SCRIPT = "-/reload.js";
    private static final String STYLE = "-/preview.css";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "csv", "text/csv; charset=utf-8",
            "json", "application/json",
            "patch", "text/plain; charset=utf-8");

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Pages pages;
    private final Listeners listeners;
    private final Set<String> hosts;

    PreviewHandler(Pages pages, Listeners listeners, int port) {
        this.pages = pages;
        this.listeners = listeners;
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean kept = false;
        try {
            kept = answer(exchange);
        } catch (RuntimeException e) {
            // The message may hold what is in the data, and a preview has no log.
            refuse(exchange, 500, "this page cannot be made");
        } finally {
            if (!kept) {
                exchange.close();
            }
        }
    }

    /** Whether the exchange stays open. */
    private boolean answer(HttpExchange exchange) throws IOException {
        List<String> host = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        String method = exchange.getRequestMethod();
        if (host.size() != 1 || !hosts.contains(host.get(0).toLowerCase(Locale.ROOT))) {
            refuse(exchange, 403, "only for this machine");
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            refuse(exchange, 405, "only GET and HEAD");
        } else {
            String path = Address.path(exchange.getRequestURI());
            if (path.equals(EVENTS) && method.equals("GET")) {
                headers(exchange);
                listeners.add(exchange, version());
                return true;
            }
            found(exchange, path);
        }
        return false;
    }

    private long version() throws IOException {
        return pages.find("index.html").map(Found::version).orElse(0L);
    }

    private void found(HttpExchange exchange, String path) throws IOException {
        Optional<byte[]> own = path.equals(SCRIPT) || path.equals(STYLE) ? Optional.of(own(path)) : Optional.empty();
        if (own.isPresent()) {
            send(exchange, 200, path, own.get());
            return;
        }
        Optional<Found> page = path.isEmpty() ? Optional.empty() : pages.find(path);
        if (page.isEmpty()) {
            refuse(exchange, 404, "no such page");
        } else {
            send(
                    exchange,
                    200,
                    path,
                    path.endsWith(".html")
                            ? Injection.into(page.get())
                            : page.get().content());
        }
    }

    private static byte[] own(String path) throws IOException {
        try (var in = PreviewHandler.class.getResourceAsStream(path.substring(2))) {
            return in.readAllBytes();
        }
    }

    private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
        send(exchange, status, ".patch", (why + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String path, byte[] content) throws IOException {
        headers(exchange);
        String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
        exchange.getResponseHeaders().set("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(content.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private static void headers(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }
}
