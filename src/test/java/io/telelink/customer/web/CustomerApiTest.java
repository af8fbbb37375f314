package io.telelink.customer.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import io.telelink.access.Roles;
import io.telelink.customer.CsvFile;
import io.telelink.customer.Importer;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
@Import(Importer.class)
class CustomerApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    Importer importer;

    @Autowired
    Store store;

    @BeforeEach
    void fill() {
        store.empty();
        importer.run(new CsvFile()
                .row("TL-1", "State", "KS", "Churn", "no")
                .row("TL-2", "State", "OH", "Churn", "yes", "International plan", "yes")
                .row("TL-3", "State", "", "Churn", "", "Total day charge", "99.99"), LocalDate.of(2026, 3, 1));
    }

    @Test
    void customersAreListedWithTheirTotal() throws Exception {
        call("/api/v1/customers?size=2&sort=monthlyCharge,desc").andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(3)).andExpect(jsonPath("$.size").value(2))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].accountNumber").value("TL-3"))
                .andExpect(jsonPath("$.items[0].riskBand").value(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({"state=OH,TL-2", "state=OH&state=TX,TL-2", "status=CHURNED,TL-2", "internationalPlan=true,TL-2",
        "text=tl-3,TL-3", "text=3,TL-3"})
    void filtersNarrowTheList(String query, String account) throws Exception {
        call("/api/v1/customers?" + query).andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1)).andExpect(jsonPath("$.items[0].accountNumber").value(account));
    }

    @Test
    void oneCustomerComesWithFeaturesAndWithoutAnAnswerBeforeScoring() throws Exception {
        call("/api/v1/customers/TL-2").andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("CHURNED"))
                .andExpect(jsonPath("$.asOf").value("2026-03-01"))
                .andExpect(jsonPath("$.features.state").value("OH"))
                .andExpect(jsonPath("$.features.internationalPlan").value(true))
                .andExpect(jsonPath("$.features.accountLength").value(128))
                .andExpect(jsonPath("$.features.totalDayMinutes").value(265.1))
                .andExpect(jsonPath("$.score").value(nullValue()));
        call("/api/v1/customers/TL-3").andExpect(jsonPath("$.features.state").value(nullValue()));
    }

    @Test
    void figuresAreThoseOfTheStore() throws Exception {
        call("/api/v1/stats").andExpect(status().isOk())
                .andExpect(jsonPath("$.customers").value(3)).andExpect(jsonPath("$.active").value(2))
                .andExpect(jsonPath("$.churned").value(1)).andExpect(jsonPath("$.labelled").value(2))
                .andExpect(jsonPath("$.labelledChurnRate").value(.5)).andExpect(jsonPath("$.unscored").value(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "size=0 | size must be between 1 and 500, not 0.",
        "size=501 | size must be between 1 and 500, not 501.",
        "page=-1 | page must be between 0",
        "page=x | page must be a whole number, not 'x'.",
        "sort=password | cannot sort by 'password'; possible are accountNumber",
        "sort=clv,sideways | a property and asc or desc",
        "riskBand=EXTREME | riskBand must be",
        "status=GONE | status must be one of ACTIVE, CHURNED, not 'GONE'.",
        "minClv=much | minClv must be a number"})
    void aWrongParameterIsAnsweredWithWhatIsAllowed(String query, String detail) throws Exception {
        call("/api/v1/customers?" + query).andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail", containsString(detail)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/customers/NOBODY", "/api/v1/customers/%27%20OR%201=1", "/api/v1/nothing"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        call(path).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.status").value(404)).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void withoutARoleNothingIsShown() throws Exception {
        for (String path : List.of("/api/v1/customers", "/api/v1/customers/TL-1", "/api/v1/stats")) {
            web.perform(get(path).with(user("nina").roles("NOBODY"))).andExpect(status().isForbidden());
            web.perform(get(path)).andExpect(status().isUnauthorized());
        }
    }

    private ResultActions call(String path) throws Exception {
        return web.perform(get(URI.create(path.replace(" ", "%20"))).with(user("eve").roles(Roles.EXECUTIVE)));
    }
}
