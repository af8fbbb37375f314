package io.telelink.scoring.web;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.telelink.access.Roles;
import io.telelink.scoring.ScoringStore;
import io.telelink.scoring.ScoringTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The REST interface over a store with some customers and champions. */
@ScoringTest
abstract class ApiTest {

    static final String COMPLETE = """
            {"accountLength": 128, "state": "KS", "areaCode": 415, "internationalPlan": "No", "voiceMailPlan": "Yes",
             "numberOfVmailMessages": 25, "totalDayMinutes": 265.1, "totalDayCalls": 110, "totalDayCharge": 45.07,
             "totalEveMinutes": 197.4, "totalEveCalls": 99, "totalEveCharge": 16.78, "totalNightMinutes": 244.7,
             "totalNightCalls": 91, "totalNightCharge": 11.01, "totalIntlMinutes": 10.0, "totalIntlCalls": 3,
             "totalIntlCharge": 2.7, "customerServiceCalls": 1}""";

    @Autowired
    MockMvc mvc;

    @Autowired
    ScoringStore store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        store.empty();
        store.customers(60);
        store.champions();
    }

    ResultActions send(String path, String body) throws Exception {
        return send(path, body, Roles.RETENTION_MANAGER);
    }

    ResultActions send(String path, String body, String role) throws Exception {
        return mvc.perform(post("/api/v1" + path).with(user("max").roles(role)).contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    ResultActions read(String path) throws Exception {
        return mvc.perform(get("/api/v1" + path).with(user("eva").roles(Roles.EXECUTIVE)));
    }

    static ResultActions problem(ResultActions answer, int status, String title) throws Exception {
        return answer.andExpect(status().is(status)).andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value(title)).andExpect(jsonPath("$.status").value(status));
    }

    static double number(ResultActions answer, String path) throws Exception {
        return ApiTest.<Number>value(answer, path).doubleValue();
    }

    static List<Double> numbers(ResultActions answer, String path) throws Exception {
        return ApiTest.<List<Number>>value(answer, path).stream().map(Number::doubleValue).toList();
    }

    static <T> T value(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
    }
}
