package io.github.surveyreport.serve;

import com.sun.net.httpserver.HttpServer;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves pages on loopback until it is closed; then no thread and no port of it is left. */
public final class PreviewServer implements AutoCloseable {
    private static final int MOST_PORT = 65_535;
    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Listeners listeners;

    private PreviewServer(HttpServer server, ExecutorService threads, Listeners listeners) {
        this.server = server;
        this.threads = threads;
        this.listeners = listeners;
    }

    /**
     * @param address name or number of a loopback address
     * @param port 0 for any that is free
     * @throws SurveyReportException when the address is not this machine alone, or the port is taken or none
     */
    public static PreviewServer start(String address, int port, Pages pages) throws IOException {
        InetAddress loopback = loopback(address);
        if (port < 0 || port > MOST_PORT) {
            throw refused("serve.no-port", port, MOST_PORT);
        }
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (BindException e) {
            throw refused("serve.port-taken", port);
        }
        Listeners listeners = new Listeners();
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "survey-report-serve-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext(
                "/", new PreviewHandler(pages, listeners, server.getAddress().getPort()));
        server.start();
        return new PreviewServer(server, threads, listeners);
    }

    /** Where a browser finds the first page. */
    public URI address() {
        InetSocketAddress bound = server.getAddress();
        String host = bound.getAddress() instanceof Inet6Address
                ? "[::1]"
                : bound.getAddress().getHostAddress();
        return URI.create("http://" + host + ":" + bound.getPort() + "/");
    }

    /** Tells every browser that shows a page of another version to load it again. */
    public void changed(long version) {
        listeners.tell(version);
    }

    @Override
    public void close() {
        listeners.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static InetAddress loopback(String address) {
        try {
            InetAddress found = InetAddress.getByName(address);
            if (found.isLoopbackAddress()) {
                return found;
            }
        } catch (UnknownHostException e) {
            throw refused("serve.not-loopback", address);
        }
        throw refused("serve.not-loopback", address);
    }

    private static SurveyReportException refused(String code, Object... arguments) {
        return new SurveyReportException(Problem.error(code, Location.NONE, arguments));
    }
}
