package io.github.surveyreport.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Browsers that wait to be told of a change, each by an open answer of server-sent events. */
final class Listeners {
    /** A page that was left is noticed only when it is told something; the oldest gives way. */
    private static final int MOST = 64;

    private final Deque<HttpExchange> open = new ArrayDeque<>();
    private boolean closed;

    /** Keeps the exchange open and says which version there is. */
    synchronized void add(HttpExchange exchange, long version) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        if (closed || !send(exchange, event("version", version))) {
            exchange.close();
            return;
        }
        if (open.size() == MOST) {
            open.removeFirst().close();
        }
        open.addLast(exchange);
    }

    synchronized void tell(long version) {
        for (Iterator<HttpExchange> each = open.iterator(); each.hasNext(); ) {
            HttpExchange exchange = each.next();
            if (!send(exchange, event("reload", version))) {
                each.remove();
                exchange.close();
            }
        }
    }

    synchronized void close() {
        closed = true;
        open.forEach(HttpExchange::close);
        open.clear();
    }

    private static String event(String name, long version) {
        return "event: " + name + "\ndata: " + version + "\n\n";
    }

    private static boolean send(HttpExchange exchange, String event) {
        try {
            OutputStream out = exchange.getResponseBody();
            out.write(event.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
