package io.telelink.access.web;

import io.telelink.access.AccessTest;
import io.telelink.access.People;
import io.telelink.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

import static io.telelink.access.People.ANA;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@AccessTest
class OperationRulesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @BeforeEach
    void onlyAna() {
        people.onlyAna(Roles.EXECUTIVE);
    }

    @Test
    void everyoneMayAskForHealthAndGetsNoDetails() throws Exception {
        for (String path : new String[] {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"}) {
            mvc.perform(get(path)).andExpect(status().isOk()).andExpect(jsonPath("$.status").value("UP"))
                    .andExpect(jsonPath("$.components").doesNotExist());
        }
    }

    @Test
    void metricsAreForAdministratorsByTokenOrSession() throws Exception {
        mvc.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        mvc.perform(get("/actuator/prometheus").header(HttpHeaders.AUTHORIZATION, "Bearer " + people.tokenOf(ANA, 1)))
                .andExpect(status().isForbidden());
        people.add("root", "Root", Roles.ADMIN);
        mvc.perform(get("/actuator/prometheus").header(HttpHeaders.AUTHORIZATION, "Bearer " + people.tokenOf("root", 1)))
                .andExpect(status().isOk());
        mvc.perform(get("/actuator/prometheus").session(ApiRulesTest.sessionOf(Roles.ADMIN)))
                .andExpect(status().isOk());
    }

    @Test
    void theRestIsClosedToAll() throws Exception {
        mvc.perform(get("/actuator")).andExpect(status().isUnauthorized());
        for (String path : new String[] {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/health/db/x"}) {
            mvc.perform(get(path).session(ApiRulesTest.sessionOf(Roles.ADMIN))).andExpect(status().isForbidden());
        }
        mvc.perform(post("/actuator/health").session(ApiRulesTest.sessionOf(Roles.ADMIN)))
                .andExpect(status().isForbidden());
    }
}
