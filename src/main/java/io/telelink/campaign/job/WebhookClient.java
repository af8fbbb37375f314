package io.telelink.campaign.job;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.telelink.campaign.CampaignSettings;
import io.telelink.campaign.WebhookTarget;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobProgress;
import io.telelink.job.Pause;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Posts signed bodies; tries again, with longer and longer pauses, what may work the next time. Follows no redirects. */
@Component
class WebhookClient {

    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final String HMAC = "HmacSHA256";

    private final WebhookTarget targets;
    private final CampaignSettings settings;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

    WebhookClient(WebhookTarget targets, CampaignSettings settings) {
        this.targets = targets;
        this.settings = settings;
    }

    /**
     * Delivers a body.
     *
     * @param delivery the same for every attempt, so that the target can tell what it has had already
     * @throws JobFailedException when the target refuses it, or does not answer however often it is tried
     */
    void post(String url, String delivery, byte[] body, JobProgress progress) {
        String problem = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (attempt > 0) {
                progress.stopIfCancelled();
                Pause.of(FIRST_PAUSE.multipliedBy(1L << attempt - 1));
            }
            try {
                int status = http.send(request(url, delivery, body), HttpResponse.BodyHandlers.discarding()).statusCode();
                if (HttpStatusCode.valueOf(status).is2xxSuccessful()) {
                    return;
                }
                problem = "it answered " + status;
                if (!isWorthAnotherTry(status)) {
                    break;
                }
            } catch (IOException unreachable) {
                problem = "it cannot be reached (" + unreachable.getClass().getSimpleName() + ")";
            } catch (InterruptedException stopped) {
                throw Pause.stopping(stopped);
            }
        }
        throw new JobFailedException("The target did not take the list: " + problem + ".");
    }

    private HttpRequest request(String url, String delivery, byte[] body) {
        return HttpRequest.newBuilder(targets.require(url)).timeout(ANSWER).header("Content-Type", "application/json")
                .header("X-TeleLink-Delivery", delivery).header("X-TeleLink-Signature", "sha256=" + signature(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(settings.handOverSecret().getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private static boolean isWorthAnotherTry(int status) {
        return status >= HttpStatus.INTERNAL_SERVER_ERROR.value() || status == HttpStatus.TOO_MANY_REQUESTS.value()
                || status == HttpStatus.REQUEST_TIMEOUT.value();
    }
}
