package io.telelink.campaign.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpServer;
import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.CampaignSettings;
import io.telelink.campaign.WebhookTargets;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookClientTest {

    private static final String SECRET = "a key of some length";
    private static final JobProgress PROGRESS = new JobProgress() {
        @Override
        public void report(String stage, long done, long total) {
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    private final List<Integer> answers = new ArrayList<>();
    private final List<String> deliveries = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();
    private final CampaignSettings open = new CampaignSettings(SECRET, true, List.of(), List.of(443));
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            deliveries.add(exchange.getRequestHeaders().getFirst("X-TeleLink-Delivery"));
            signatures.add(exchange.getRequestHeaders().getFirst("X-TeleLink-Signature"));
            exchange.sendResponseHeaders(answers.removeFirst(), -1);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/lists";
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatFailsForTheMomentIsTriedAgainUnderTheSameNameAndSignature() throws Exception {
        answers.addAll(List.of(503, 200));
        byte[] body = "[1]".getBytes(StandardCharsets.UTF_8);
        new WebhookClient(WebhookTargets.of(open), open).post(url, "5-0", body, PROGRESS);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(deliveries).containsExactly("5-0", "5-0");
        assertThat(signatures).containsOnly("sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
    }

    @Test
    void whoIsInterruptedHasCancelledNothing() {
        answers.add(503);
        Thread poster = Thread.currentThread();
        server.createContext("/stopping", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answers.removeFirst(), -1);
            exchange.close();
            poster.interrupt();
        });
        assertThatThrownBy(() -> new WebhookClient(WebhookTargets.of(open), open)
                .post(url.replace("/lists", "/stopping"), "5-0", new byte[1], PROGRESS))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("stopping");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(answers).isEmpty();
    }

    @Test
    void aRefusalOfTheTargetIsNotAskedAgainAndRedirectsAreNotFollowed() {
        for (int answer : new int[] {403, 302}) {
            answers.add(answer);
            assertThatThrownBy(() -> new WebhookClient(WebhookTargets.of(open), open).post(url, "5-0", new byte[1], PROGRESS))
                    .isInstanceOf(JobFailedException.class).hasMessageContaining("answered " + answer);
        }
        assertThat(deliveries).hasSize(2);
    }

    @Test
    void ownNetworksOtherHostsAndOpenTextAreRefusedUnlessAllowed() {
        CampaignSettings usual = new CampaignSettings(SECRET, false, List.of(), List.of(443));
        for (String wrong : List.of(url, "http://example.com/", "https://127.0.0.1/", "https://10.1.2.3/", "https://[::1]/",
                "https://169.254.169.254/latest", "https://[fd00::1]/", "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/", "https://[::7f00:1]/", "https://93.184.216.34:8443/", "https://100.64.0.1/", "https://user:word@example.com/",
                "ftp://example.com/", "nonsense", " ", "https://" + "a".repeat(600))) {
            assertThatThrownBy(() -> WebhookTargets.of(usual).require(wrong)).as(wrong).isInstanceOf(CampaignRefusedException.class);
        }
        CampaignSettings another = new CampaignSettings(SECRET, false, List.of(), List.of(443, 8443));
        assertThat(WebhookTargets.of(another).require("https://[2606:2800::1]:8443/").getPort()).isEqualTo(8443);
        assertThat(WebhookTargets.of(usual).require("https://93.184.216.34/lists").getHost()).isEqualTo("93.184.216.34");
        CampaignSettings listed = new CampaignSettings(SECRET, false, List.of("dialler.example"), List.of(443));
        assertThatThrownBy(() -> WebhookTargets.of(listed).require("https://93.184.216.34/")).hasMessageContaining("dialler.example");
        assertThatThrownBy(() -> new CampaignSettings("short", false, List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(usual.toString()).doesNotContain(SECRET);
    }
}
