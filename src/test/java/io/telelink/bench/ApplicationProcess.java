package io.telelink.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The built jar as a process of its own, started as the launcher starts it. */
final class ApplicationProcess implements AutoCloseable {

    private static final String ADDRESS_LINE = "TeleLink Retention: ";
    private static final String TOKEN_LINE = "API token: ";

    private final Process process;
    private final String address;
    private final String token;
    private final double startSeconds;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ApplicationProcess(Process process, String address, String token, double startSeconds) {
        this.process = process;
        this.address = address;
        this.token = token;
        this.startSeconds = startSeconds;
    }

    /** Starts the application on a store and waits until it says that it is ready. */
    static ApplicationProcess start(Path home) throws IOException {
        long begin = System.nanoTime();
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED", "-jar", Path.of("target", "telelink-retention.jar").toString());
        builder.environment().put("TELELINK_HOME", home.toString());
        builder.environment().put("SERVER_PORT", String.valueOf(freePort()));
        builder.environment().remove("SPRING_DATASOURCE_URL");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String token = "";
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(TOKEN_LINE)) {
                token = line.substring(TOKEN_LINE.length());
            }
            if (line.startsWith(ADDRESS_LINE)) {
                double seconds = (System.nanoTime() - begin) / 1e9;
                Thread.ofVirtual().start(() -> output.lines().forEach(rest -> { }));
                return new ApplicationProcess(process, line.substring(ADDRESS_LINE.length()), token, seconds);
            }
        }
        throw new IOException("the application ended before it was ready");
    }

    double startSeconds() {
        return startSeconds;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path)).timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        client.close();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the application did not stop");
        }
    }
}
