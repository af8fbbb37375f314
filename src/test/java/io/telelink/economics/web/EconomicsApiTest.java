package io.telelink.economics.web;

import io.telelink.access.Roles;
import io.telelink.economics.EconomicsSettings;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@IntegrationTest
class EconomicsApiTest {

    private static final RequestPostProcessor ADA = user("ada").roles(Roles.ADMIN);
    private static final RequestPostProcessor MIA = user("mia").roles(Roles.RETENTION_MANAGER);

    @Autowired
    MockMvc mvc;

    @Autowired
    EconomicsSettings settings;

    @Autowired
    Store store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void theSettingsAreReadAndChanged() throws Exception {
        long first = settings.current().id();
        mvc.perform(get("/api/v1/economics").with(ADA)).andExpect(status().isOk()).andExpect(jsonPath("$.horizonMonths").value(12));
        change(ADA, "{\"version\":" + first + ",\"annualDiscountRate\":0.2,\"margin\":0.5,\"horizonMonths\":24,"
                + "\"churnWindowDays\":60,\"reason\":\"Rates rose.\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.margin").value(.5)).andExpect(jsonPath("$.changedBy").value("ada"));
        mvc.perform(get("/api/v1/economics/versions").with(ADA)).andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].reason").value("Rates rose."));
    }

    @Test
    void whatCannotBeSaysWhy() throws Exception {
        long first = settings.current().id();
        change(ADA, "{\"version\":" + first + ",\"annualDiscountRate\":0.2,\"margin\":1.5,\"horizonMonths\":24,"
                + "\"churnWindowDays\":60,\"reason\":\"x\"}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("The margin must be above 0% and at most 100% of revenue."));
        change(ADA, "{\"margin\":0.5}").andExpect(status().isBadRequest());
        change(ADA, "{}").andExpect(status().isBadRequest());
    }

    @Test
    void onlyAnAdministratorChangesThem() throws Exception {
        mvc.perform(get("/api/v1/economics").with(MIA)).andExpect(status().isOk());
        change(MIA, "{\"version\":1,\"annualDiscountRate\":0.2,\"margin\":0.5,\"horizonMonths\":24,\"churnWindowDays\":60,"
                + "\"reason\":\"x\"}").andExpect(status().isForbidden());
    }

    private ResultActions change(RequestPostProcessor who, String body) throws Exception {
        return mvc.perform(put("/api/v1/economics").contentType(MediaType.APPLICATION_JSON).content(body).with(who).with(csrf()));
    }
}
