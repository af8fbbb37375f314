package io.telelink.scoring.web;

import java.util.List;

import io.telelink.access.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class PredictTest extends ApiTest {

    @Test
    void theAnswerIsWhatWasStored() throws Exception {
        ResultActions answer = send("/predict", COMPLETE).andExpect(status().isOk())
                .andExpect(jsonPath("$.imputed").isEmpty())
                .andExpect(jsonPath("$.reasons", hasSize(5)))
                .andExpect(jsonPath("$.reasons[0].label").isNotEmpty())
                .andExpect(jsonPath("$.reasons[0].value").isNotEmpty())
                .andExpect(jsonPath("$.valueBasis", containsString("no billing history")))
                .andExpect(jsonPath("$.churnModelVersion").value(1)).andExpect(jsonPath("$.valueModelVersion").value(1))
                .andExpect(jsonPath("$.purpose").value("API")).andExpect(jsonPath("$.actor").value("max"))
                .andExpect(jsonPath("$.accountNumber").doesNotExist());
        int id = value(answer, "$.predictionId");
        var row = jdbc.sql("SELECT * FROM prediction WHERE id = :id").param("id", id).query().singleRow();
        assertThat(row).containsEntry("probability", number(answer, "$.churnProbability"))
                .containsEntry("threshold", number(answer, "$.threshold"))
                .containsEntry("margin", number(answer, "$.margin"))
                .containsEntry("clv", number(answer, "$.estimatedClv"))
                .containsEntry("clv_low", number(answer, "$.clvLow"))
                .containsEntry("clv_high", number(answer, "$.clvHigh"))
                .containsEntry("risk_band", PredictTest.<String>value(answer, "$.churnRisk").toUpperCase())
                .containsEntry("actor", "max").containsEntry("customer_id", null);
        assertThat(jdbc.sql("SELECT total_day_charge FROM customer_snapshot WHERE id = :id")
                .param("id", row.get("snapshot_id")).query(Double.class).single()).isEqualTo(45.07);
    }

    @Test
    void baseReasonsAndOthersSumToTheMargin() throws Exception {
        ResultActions answer = send("/predict", COMPLETE);
        List<Double> reasons = numbers(answer, "$.reasons[*].contribution");
        double sum = number(answer, "$.baseContribution")
                + reasons.stream().mapToDouble(Double::doubleValue).sum()
                + number(answer, "$.otherContributions");
        assertThat(sum).isCloseTo(number(answer, "$.margin"), within(1e-9));
    }

    @Test
    void whatIsMissingIsImputedAndNamed() throws Exception {
        send("/predict", """
                {"state": "ks", "totalDayMinutes": 200, "totalDayCharge": null}""").andExpect(status().isOk())
                .andExpect(jsonPath("$.imputed", hasSize(17)))
                .andExpect(jsonPath("$.imputed[0]").value("accountLength"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yes\"", "\"Yes\"", "\"YES\"", "\" yes \"", "true", "\"true\""})
    void aPlanMayBeSaidInAnyCaseOrAsBoolean(String yes) throws Exception {
        double no = number(send("/predict", COMPLETE), "$.margin");
        double answer = number(send("/predict", COMPLETE.replace("\"No\"", yes)), "$.margin");
        double expected = number(send("/predict", COMPLETE.replace("\"No\"", "\"Yes\"")), "$.margin");
        assertThat(answer).isEqualTo(expected).isNotEqualTo(no);
    }

    @Test
    void numbersMayBeTextsAndTheAreaCodeMayBeANumber() throws Exception {
        double plain = number(send("/predict", COMPLETE), "$.margin");
        assertThat(number(send("/predict", COMPLETE.replace("265.1", "\"265.1\"")
                .replace("415", "\"415\"").replace("128", "\" 128 \"")), "$.margin")).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            totalDayMinutes       | -1            | outside the range
            totalDayMinutes       | 1000.1        | outside the range
            totalDayMinutes       | 1e400         | outside the range
            totalDayMinutes       | "abc"         | not a number
            totalDayMinutes       | ""            | empty
            totalDayMinutes       | true          | not a number
            totalDayMinutes       | [1]           | not a number
            totalDayMinutes       | {"a": 1}      | not a number
            totalDayMinutes       | "1e999999999" | outside the range
            totalDayMinutes       | "1e99999999999" | not a number
            totalDayMinutes       | "NaN"         | not a number
            totalDayMinutes       | "0000000000000000000000000000000000000000001" | longer than 40
            totalDayMinutes       | 1234567890123456789012345678901234567890123 | longer than 40
            totalDayCalls         | 3.5           | not a whole number
            customerServiceCalls  | "1,5"         | not a number
            state                 | "XX"          | not one of
            state                 | 5             | not one of
            state                 | false         | not a text
            areaCode              | 999           | not one of
            areaCode              | 415.5         | not a text
            internationalPlan     | "maybe"       | not one of
            internationalPlan     | 3             | not yes, no
            noSuchField           | 1             | no such field
            churn                 | true          | no such field
            """)
    void whatIsWrongIsRefusedByFieldAndReason(String field, String value, String reason) throws Exception {
        problem(send("/predict", "{\"accountLength\": 100, \"" + field + "\": " + value + "}"), 400,
                "Invalid customer data")
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].value").exists())
                .andExpect(jsonPath("$.errors[0].reason", containsString(reason)));
        assertThat(store.count("prediction")).isZero();
        assertThat(store.count("customer_snapshot WHERE origin = 'ENTERED'")).isZero();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws Exception {
        problem(send("/predict", """
                {"state": "ZZ", "totalDayMinutes": -5, "areaCode": "415", "nonsense": 1, "internationalPlan": "x"}"""),
                400, "Invalid customer data")
                .andExpect(jsonPath("$.errors[*].field",
                        contains("state", "totalDayMinutes", "nonsense", "internationalPlan")))
                .andExpect(jsonPath("$.errorCount").value(4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                          | Empty body
            ~   ~                       | Empty body
            {}                          | Invalid customer data
            {"state": null}             | Invalid customer data
            [{"state": "KS"}]           | Unexpected body
            "KS"                        | Unexpected body
            {"state": "KS"              | Unreadable body
            {"state": KS}               | Unreadable body
            {"state": "KS"} {}          | Unreadable body
            {"state":"KS","state":"NJ"} | Unreadable body
            """)
    void aBodyThatIsNoCustomerIsRefused(String body, String title) throws Exception {
        problem(send("/predict", body), 400, title);
    }

    @Test
    void aBodyWithoutEndIsNotReadToItsEnd() throws Exception {
        problem(send("/predict", "{\"state\": \"" + "K".repeat(200_000) + "\"}"), 413, "Body too large");
    }

    @Test
    void anotherContentTypeIsRefused() throws Exception {
        mvc.perform(post("/api/v1/predict").with(user("max").roles(Roles.ADMIN)).contentType(MediaType.TEXT_PLAIN)
                .content(COMPLETE)).andExpect(status().is4xxClientError());
        assertThat(store.count("prediction")).isZero();
    }

    @Test
    void onlyManagersAndAdministratorsAsk() throws Exception {
        mvc.perform(post("/api/v1/predict").contentType(MediaType.APPLICATION_JSON).content(COMPLETE))
                .andExpect(status().isUnauthorized());
        problem(send("/predict", COMPLETE, Roles.EXECUTIVE), 403, "Forbidden");
        send("/predict", COMPLETE, Roles.ADMIN).andExpect(status().isOk());
    }

    @Test
    void beforeTheFirstTrainingNothingCanBeAnswered() throws Exception {
        store.empty();
        problem(send("/predict", COMPLETE), 503, "No model yet")
                .andExpect(jsonPath("$.detail", containsString("train the models first")));
    }
}
