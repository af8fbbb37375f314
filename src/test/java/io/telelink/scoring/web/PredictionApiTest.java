package io.telelink.scoring.web;

import java.time.LocalDate;
import java.time.ZoneOffset;

import io.telelink.access.Roles;
import io.telelink.scoring.TrainedOnce;
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
        int[] ids = new int[3];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = PredictionApiTest.<Integer>value(send("/predict", COMPLETE), "$.predictionId");
        }
        read("/predictions?size=2").andExpect(jsonPath("$.items", hasSize(2))).andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items[0].predictionId").value(ids[2]));
        read("/predictions?size=2&page=1").andExpect(jsonPath("$.items[0].predictionId").value(ids[0]));
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
    void aPredictionIsComputedAgain() throws Exception {
        int id = value(send("/predict", COMPLETE), "$.predictionId");
        for (String role : new String[] {Roles.RETENTION_MANAGER, Roles.ADMIN, Roles.AUDITOR}) {
            send("/predictions/" + id + "/replay", "", role).andExpect(status().isOk())
                    .andExpect(jsonPath("$.same").value(true)).andExpect(jsonPath("$.differences", hasSize(0)));
        }
        problem(send("/predictions/" + id + "/replay", "", Roles.EXECUTIVE), 403, "Forbidden");
        problem(send("/predictions/4711/replay", ""), 404, "No such prediction");
    }

    @Test
    void whatAnArchivedVersionAnsweredIsComputedAgainAndNewAnswersNameTheNewChampion() throws Exception {
        int id = value(send("/predict", COMPLETE), "$.predictionId");
        int champion = value(read("/model-versions?task=churn"), "$.items[0].id");
        int number = store.crown(TrainedOnce.randomForest()).number();
        send("/model-versions/" + champion + "/archive", "{\"reason\": \"replaced\"}", Roles.ADMIN).andExpect(status().isOk());
        send("/predictions/" + id + "/replay", "").andExpect(status().isOk()).andExpect(jsonPath("$.same").value(true));
        send("/predict", COMPLETE).andExpect(jsonPath("$.churnModelVersion").value(number));
    }

    @Test
    void personsAreErasedByAdministratorsWithAReason() throws Exception {
        String account = store.someone("ACTIVE");
        String path = "/customers/" + account + "/erase";
        int id = value(send("/customers/" + account + "/score", ""), "$.predictionId");
        read("/predictions/" + id).andExpect(jsonPath("$.expectedMonthlyRevenue").isNumber());
        String reason = "{\"reason\": \"Asked for by letter.\"}";
        problem(send(path, reason), 403, "Forbidden");
        problem(send(path, "{\"reason\": \" \"}", Roles.ADMIN), 400, "Invalid reason");
        problem(send(path, "{}", Roles.ADMIN), 400, "Invalid reason");
        send(path, reason, Roles.ADMIN).andExpect(status().isOk()).andExpect(jsonPath("$.snapshots").value(1));
        problem(send(path, reason, Roles.ADMIN), 404, "No such customer");
        read("/predictions/" + id).andExpect(status().isOk()).andExpect(jsonPath("$.expectedMonthlyRevenue").doesNotExist())
                .andExpect(jsonPath("$.reasons", hasSize(0)));
        send("/predictions/" + id + "/replay", "").andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.detail", containsString("was erased on request")));
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
