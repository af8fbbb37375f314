package io.telelink.scoring.web;

import java.util.Collections;
import java.util.List;

import io.telelink.access.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class PredictBatchTest extends ApiTest {

    private static final String CALLER = COMPLETE.replace("\"customerServiceCalls\": 1", "\"customerServiceCalls\": 9");

    @Test
    void answersStandInTheOrderOfTheRequestAndAreStored() throws Exception {
        double plain = number(send("/predict", COMPLETE), "$.margin");
        double caller = number(send("/predict", CALLER), "$.margin");
        assertThat(caller).isNotEqualTo(plain);
        for (String body : List.of("[" + COMPLETE + "," + CALLER + "," + COMPLETE + "]",
                "{\"customers\": [" + COMPLETE + "," + CALLER + "," + COMPLETE + "]}")) {
            ResultActions answer = send("/predict/batch", body).andExpect(status().isOk())
                    .andExpect(jsonPath("$", hasSize(3)));
            assertThat(numbers(answer, "$[*].margin"))
                    .containsExactly(plain, caller, plain);
            List<Integer> ids = value(answer, "$[*].predictionId");
            assertThat(jdbc.sql("SELECT margin FROM prediction WHERE id IN (:ids) ORDER BY id").param("ids", ids)
                    .query(Double.class).list()).containsExactly(plain, caller, plain);
        }
    }

    @Test
    void oneWrongRowRefusesAllAndIsNamedByItsPosition() throws Exception {
        problem(send("/predict/batch", "[" + COMPLETE + ", {\"state\": \"ZZ\", \"x\": 1}, 7, {}]"), 400,
                "Invalid customer data")
                .andExpect(jsonPath("$.errors[0].row").value(1)).andExpect(jsonPath("$.errors[0].field").value("state"))
                .andExpect(jsonPath("$.errors[1].row").value(1)).andExpect(jsonPath("$.errors[1].field").value("x"))
                .andExpect(jsonPath("$.errors[2].row").value(2))
                .andExpect(jsonPath("$.errors[3].row").value(3)).andExpect(jsonPath("$.errorCount").value(4));
        assertThat(store.count("prediction")).isZero();
        assertThat(store.count("customer_snapshot WHERE origin = 'ENTERED'")).isZero();
    }

    @Test
    void countlessErrorsAreCountedAndTheFirstThousandTold() throws Exception {
        problem(send("/predict/batch", batch("{\"state\": \"ZZ\"}", 1_500)), 400, "Invalid customer data")
                .andExpect(jsonPath("$.errors", hasSize(1_000))).andExpect(jsonPath("$.errorCount").value(1_500));
    }

    @Test
    void tenThousandAreScoredAndOneMoreIsTooMany() throws Exception {
        ResultActions answer = send("/predict/batch", batch(COMPLETE, 10_000)).andExpect(status().isOk());
        assertThat(PredictBatchTest.<Integer>value(answer, "$.length()")).isEqualTo(10_000);
        assertThat(store.count("prediction")).isEqualTo(10_000);
        problem(send("/predict/batch", batch(COMPLETE, 10_001)), 413, "Too many customers");
        assertThat(store.count("prediction")).isEqualTo(10_000);
    }

    @Test
    void whatIsNoBatchIsRefused() throws Exception {
        problem(send("/predict/batch", ""), 400, "Empty body");
        problem(send("/predict/batch", "[]"), 400, "Empty batch");
        problem(send("/predict/batch", "{\"customers\": []}"), 400, "Empty batch");
        problem(send("/predict/batch", COMPLETE), 400, "Unexpected body");
        problem(send("/predict/batch", "{\"customers\": 3}"), 400, "Unexpected body");
        problem(send("/predict/batch", "{\"customers\": [" + COMPLETE + "], \"more\": 1}"), 400, "Unexpected body");
        problem(send("/predict/batch", "[" + COMPLETE), 400, "Unreadable body");
        problem(send("/predict/batch", "[" + COMPLETE + "] 1"), 400, "Unreadable body");
        problem(send("/predict/batch", "[" + COMPLETE + "]", Roles.EXECUTIVE), 403, "Forbidden");
    }

    private static String batch(String customer, int count) {
        return "[" + String.join(",", Collections.nCopies(count, customer)) + "]";
    }
}
