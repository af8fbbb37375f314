package io.telelink.scoring.web;

import io.telelink.access.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class CustomerScoreTest extends ApiTest {

    @Test
    void aNewAnswerBecomesTheCurrentOne() throws Exception {
        String account = store.someone("ACTIVE");
        send("/customers/" + account + "/score", "").andExpect(status().isOk());
        ResultActions second = send("/customers/" + account + "/score", "").andExpect(status().isOk())
                .andExpect(jsonPath("$.accountNumber").value(account)).andExpect(jsonPath("$.purpose").value("API"));
        int id = value(second, "$.predictionId");
        var current = jdbc.sql("SELECT prediction_id, probability FROM customer_score").query().singleRow();
        assertThat(current).containsEntry("prediction_id", (long) id)
                .containsEntry("probability", number(second, "$.churnProbability"));
        assertThat(store.count("prediction")).isEqualTo(2);
        assertThat(store.count("customer_snapshot WHERE origin = 'ENTERED'")).isZero();
    }

    @Test
    void whoHasLeftIsNotScored() throws Exception {
        String account = store.someone("CHURNED");
        problem(send("/customers/" + account + "/score", ""), 409, "Cannot score")
                .andExpect(jsonPath("$.detail", containsString(account)));
        assertThat(store.count("prediction")).isZero();
    }

    @Test
    void whoIsNotThereIsNotFound() throws Exception {
        problem(send("/customers/NOBODY/score", ""), 404, "No such customer");
    }

    @Test
    void executivesDoNotScore() throws Exception {
        problem(send("/customers/" + store.someone("ACTIVE") + "/score", "", Roles.EXECUTIVE), 403, "Forbidden");
    }

    @Test
    void beforeTheFirstTrainingThereIsNoAnswer() throws Exception {
        store.empty();
        store.customers(60);
        problem(send("/customers/" + store.someone("ACTIVE") + "/score", ""), 503, "No model yet");
    }
}
