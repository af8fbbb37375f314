package io.telelink.scoring.web;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

class PredictionApiTest extends ApiTest {

    @Test
    void predictionsAreFoundByEveryPartOfTheFilter() throws Exception {
        String account = store.someone("ACTIVE");
        ResultActions scored = send("/customers/" + account + "/score", "");
        int id = value(scored, "$.predictionId");
        String band = value(scored, "$.churnRisk");
        send("/predict", COMPLETE);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        expect("", 2);
        expect("?account=" + account, 1);
        expect("?account=NOBODY", 0);
        expect("?band=" + band + "&account=" + account, 1);
        expect("?purpose=api", 2);
        expect("?purpose=analysis", 0);
        expect("?run=4711", 0);
        expect("?from=" + today.minusDays(1) + "&to=" + today, 2);
        expect("?to=" + today.minusDays(2), 0);
        expect("?from=0001-01-01&to=9999-12-31", 2);
        expect("?account=%00", 0);
        read("/predictions?account=" + account).andExpect(jsonPath("$.items[0].predictionId").value(id))
                .andExpect(jsonPath("$.items[0].accountNumber").value(account));
    }

    private void expect(String query, int total) throws Exception {
        read("/predictions" + query).andExpect(status().isOk()).andExpect(jsonPath("$.total").value(total))
                .andExpect(jsonPath("$.items", hasSize(total)));
    }

    @Test
    void pagesAreNewestFirst() throws Exception {
        for (int i = 0; i < 3; i++) {
            send("/predict", COMPLETE);
        }
        read("/predictions?size=2").andExpect(jsonPath("$.items", hasSize(2))).andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items[0].predictionId").value(3));
        read("/predictions?size=2&page=1").andExpect(jsonPath("$.items[0].predictionId").value(1));
    }

    @Test
    void onePredictionIsReadWhole() throws Exception {
        ResultActions asked = send("/predict", COMPLETE);
        int id = value(asked, "$.predictionId");
        read("/predictions/" + id).andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .isEqualTo(asked.andReturn().getResponse().getContentAsString()));
        problem(read("/predictions/4711"), 404, "No such prediction");
    }

    @Test
    void whatCannotBeAskedForIsSaid() throws Exception {
        problem(read("/predictions?band=huge"), 400, "Invalid parameter")
                .andExpect(jsonPath("$.detail", containsString("low, medium, high")));
        problem(read("/predictions?purpose=fun"), 400, "Invalid parameter");
        problem(read("/predictions?from=yesterday"), 400, "Invalid parameter");
        problem(read("/predictions?run=x"), 400, "Invalid parameter");
        problem(read("/predictions?size=501"), 400, "Invalid page size");
        problem(read("/predictions?page=-1"), 400, "Invalid page");
        mvc.perform(get("/api/v1/predictions")).andExpect(status().isUnauthorized());
    }
}
