package io.telelink.customer.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;

import com.jayway.jsonpath.JsonPath;
import io.telelink.access.Roles;
import io.telelink.customer.CsvFile;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@IntegrationTest
@TestPropertySource(properties = "telelink.import.max-file-size=100000")
class ImportsApiTest {

    static final RequestPostProcessor ADA = user("ada").roles(Roles.ADMIN);

    @Autowired
    MockMvc web;

    @Autowired
    Store store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void anImportIsAcceptedAndCanBeFollowed() throws Exception {
        String location = accepted(upload(new CsvFile().row("A-1").text()).param("asOf", "2026-03-01"));
        finished(location);
        web.perform(get(location).with(ADA)).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("SUCCEEDED"))
                .andExpect(jsonPath("$.customersNew").value(1)).andExpect(jsonPath("$.owner").value("ada"))
                .andExpect(jsonPath("$.asOf").value("2026-03-01")).andExpect(jsonPath("$.fileName").value("file.csv"));
    }

    @Test
    void errorsArePaged() throws Exception {
        CsvFile file = new CsvFile();
        for (int i = 0; i < 7; i++) {
            file.row("A-" + i, "State", "??");
        }
        String location = accepted(upload(file.text()));
        finished(location);
        web.perform(get(location + "?page=1&size=5").with(ADA)).andExpect(jsonPath("$.state").value("FAILED"))
                .andExpect(jsonPath("$.failure").value("7 of 7 rows are wrong; nothing was imported."))
                .andExpect(jsonPath("$.errors.total").value(7)).andExpect(jsonPath("$.errors.items", hasSize(2)))
                .andExpect(jsonPath("$.errors.items[1].line").value(8))
                .andExpect(jsonPath("$.errors.items[1].column").value("State"))
                .andExpect(jsonPath("$.errors.items[1].value").value("??"));
    }

    @Test
    void otherTypesAndFilesThatAreTooLargeOrOfTheFutureAreRefused() throws Exception {
        web.perform(upload("x", "offers").with(ADA).with(csrf())).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("type must be 'customers' or 'billing', not 'offers'."));
        web.perform(upload("x".repeat(100_001)).with(ADA).with(csrf())).andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.detail", containsString("larger than the 100,000 bytes")));
        web.perform(upload("x").param("asOf", LocalDate.now().plusDays(3).toString()).with(ADA).with(csrf()))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("future")));
        web.perform(upload("x").param("asOf", "yesterday").with(ADA).with(csrf())).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("asOf must be a date like 2026-03-31, not 'yesterday'."));
        web.perform(multipart("/api/v1/imports").param("type", "customers").with(ADA).with(csrf())).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("file")));
    }

    @Test
    void billsAreATypeOfTheirOwn() throws Exception {
        String location = accepted(upload("Account number,Month\n", "billing"));
        finished(location);
        web.perform(get(location).with(ADA)).andExpect(jsonPath("$.type").value("BILLING"))
                .andExpect(jsonPath("$.failure", containsString("no rows")));
    }

    @Test
    void anImportThatDoesNotExistIsNotFound() throws Exception {
        web.perform(get("/api/v1/imports/4711").with(ADA)).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There is no import 4711."));
    }

    @Test
    void onlyAdministratorsImport() throws Exception {
        RequestPostProcessor manager = user("rita").roles(Roles.RETENTION_MANAGER);
        web.perform(upload("x").with(manager).with(csrf())).andExpect(status().isForbidden());
        web.perform(get("/api/v1/imports/1").with(manager)).andExpect(status().isForbidden());
    }

    private String accepted(MockMultipartHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(ADA).with(csrf())).andExpect(status().isAccepted())
                .andReturn().getResponse().getHeader("Location");
    }

    private void finished(String location) {
        await().atMost(Duration.ofSeconds(30)).until(() -> JsonPath.<Object>read(
                web.perform(get(location).with(ADA)).andReturn().getResponse().getContentAsString(), "$.finishedAt") != null);
    }

    private static MockMultipartHttpServletRequestBuilder upload(String content) {
        return upload(content, "customers");
    }

    private static MockMultipartHttpServletRequestBuilder upload(String content, String type) {
        var file = new MockMultipartFile("file", "C:\\data\\file.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
        MockMultipartHttpServletRequestBuilder request = multipart("/api/v1/imports").file(file);
        request.param("type", type);
        return request;
    }
}
