package io.telelink.scoring.web;

import java.time.Duration;
import java.util.List;

import io.telelink.access.Roles;
import io.telelink.scoring.TrainedOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ScoringRunApiTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"scope\": \"all\"}", "{\"segment\": \"ALL\"}"})
    void aRunIsAcceptedFollowedAndFinished(String body) throws Exception {
        ResultActions answer = send("/scoring-runs", body).andExpect(status().isAccepted());
        int id = value(answer, "$.id");
        answer.andExpect(header().string(HttpHeaders.LOCATION, "/api/v1/scoring-runs/" + id));
        await().atMost(Duration.ofSeconds(20)).until(() ->
                value(read("/scoring-runs/" + id), "$.state").equals("SUCCEEDED"));
        ResultActions run = read("/scoring-runs/" + id).andExpect(jsonPath("$.scope").value("all"))
                .andExpect(jsonPath("$.fraction").value(1.0)).andExpect(jsonPath("$.ratePerSecond").isNumber())
                .andExpect(jsonPath("$.churnModelVersion").value(1)).andExpect(jsonPath("$.owner").value("max"))
                .andExpect(jsonPath("$.failure").isEmpty());
        int active = (int) store.count("customer WHERE status = 'ACTIVE'");
        run.andExpect(jsonPath("$.done").value(active)).andExpect(jsonPath("$.total").value(active));
        int scored = ScoringRunApiTest.<Integer>value(run, "$.bands.high")
                + ScoringRunApiTest.<Integer>value(run, "$.bands.medium")
                + ScoringRunApiTest.<Integer>value(run, "$.bands.low");
        assertThat(scored).isEqualTo(active);
        read("/scoring-runs").andExpect(jsonPath("$.total").value(1)).andExpect(jsonPath("$.items[0].id").value(id));
    }

    @Test
    void runsAreComparedAndComputedAgain() throws Exception {
        long before = finishedRun();
        store.crown(TrainedOnce.randomForest());
        long after = finishedRun();
        int active = (int) store.count("customer WHERE status = 'ACTIVE'");
        ResultActions answer = read("/scoring-runs/" + after + "/changes?since=" + before + "&size=500").andExpect(status().isOk());
        int compared = ScoringRunApiTest.<List<Integer>>value(answer, "$.matrix[*].customers").stream().mapToInt(Integer::intValue).sum();
        assertThat(compared).isEqualTo(active);
        long changed = store.count("""
                prediction a JOIN prediction b USING (customer_id) WHERE a.scoring_run_id = %d AND b.scoring_run_id = %d
                AND a.risk_band <> b.risk_band""".formatted(before, after));
        assertThat(changed).isPositive();
        answer.andExpect(jsonPath("$.changes.total").value(changed)).andExpect(jsonPath("$.changes.items", hasSize((int) changed)));
        problem(read("/scoring-runs/" + after + "/changes?since=4711"), 404, "No such scoring run");

        send("/scoring-runs/" + after + "/replay?sample=20", "").andExpect(jsonPath("$.replayed").value(20))
                .andExpect(jsonPath("$.different").value(0));
        problem(send("/scoring-runs/" + after + "/replay?sample=0", ""), 400, "Invalid parameter");
        problem(send("/scoring-runs/" + after + "/replay?sample=10001", ""), 400, "Invalid parameter");
    }

    private long finishedRun() throws Exception {
        int id = value(send("/scoring-runs", ""), "$.id");
        await().atMost(Duration.ofSeconds(20)).until(() ->
                value(read("/scoring-runs/" + id), "$.state").equals("SUCCEEDED"));
        return id;
    }

    @Test
    void onlyOneRunIsUnderWay() throws Exception {
        long running = store.abandonedRun(1, 2);
        problem(send("/scoring-runs", ""), 409, "Cannot score")
                .andExpect(jsonPath("$.detail", containsString("run " + running)));
        send("/scoring-runs/" + running + "/cancel", "").andExpect(status().isOk())
                .andExpect(jsonPath("$.cancelRequested").value(true));
        problem(send("/scoring-runs/" + running + "/cancel", "", Roles.EXECUTIVE), 403, "Forbidden");
    }

    @Test
    void nothingButEveryoneCanBeAskedFor() throws Exception {
        problem(send("/scoring-runs", "{\"segment\": \"gold\"}"), 400, "Invalid scope");
        problem(send("/scoring-runs", "{\"scope\": \"all\", \"segment\": \"all\"}"), 400, "Invalid scope");
        problem(send("/scoring-runs", "{\"scope\""), 400, "Unreadable body");
        problem(send("/scoring-runs", "", Roles.EXECUTIVE), 403, "Forbidden");
        assertThat(store.count("scoring_run")).isZero();
    }

    @Test
    void aRunThatIsNotThereIsNotFound() throws Exception {
        problem(read("/scoring-runs/4711"), 404, "No such scoring run");
        problem(send("/scoring-runs/4711/cancel", ""), 404, "No such scoring run");
        problem(read("/scoring-runs/abc"), 400, "Invalid parameter");
    }

    @Test
    void beforeTheFirstTrainingNoRunStarts() throws Exception {
        store.empty();
        problem(send("/scoring-runs", ""), 503, "No model yet");
    }
}
