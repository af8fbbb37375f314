package io.telelink.training;

import java.time.LocalDate;
import java.util.List;

import io.telelink.customer.TrainingRows;
import io.telelink.economics.EconomicsSettings;
import org.springframework.stereotype.Component;

/** Says at once what no training could do, rather than after it has waited for its turn. */
@Component
class RequestCheck {

    private final Specifications specifications;
    private final TrainingSettings settings;
    private final TrainingRows rows;
    private final EconomicsSettings economics;

    RequestCheck(Specifications specifications, TrainingSettings settings, TrainingRows rows, EconomicsSettings economics) {
        this.specifications = specifications;
        this.settings = settings;
        this.rows = rows;
        this.economics = economics;
    }

    /** @throws IllegalArgumentException saying what is wrong, where, and how to mend it */
    void check(TrainingRequest request) {
        specifications(request.specifications());
        Integer most = request.maxRows();
        refuse(most != null && (most < TrainingRequest.FEWEST_ROWS || most > settings.mostRows()), "maxRows must be from "
                + TrainingRequest.FEWEST_ROWS + " to " + settings.mostRows() + ", not " + most + ".");
        Long seed = request.seed();
        refuse(seed != null && (seed < 0 || seed > TrainingRequest.GREATEST_SEED), "seed must be from 0 to "
                + TrainingRequest.GREATEST_SEED + ", not " + seed + ".");
        switch (request.window()) {
            case TrainingWindow.Latest latest -> { }
            case TrainingWindow.CutOff(LocalDate day) -> cutOff(day);
            case TrainingWindow.Pooled(int cutOffs) -> pooled(cutOffs);
        }
    }

    /** @throws IllegalArgumentException naming the one that does not exist */
    void specifications(List<String> names) {
        refuse(names.isEmpty(), "Choose at least one specification to train.");
        for (String name : names) {
            refuse(!specifications.exists(name), "There is no specification named " + name + ". There are: "
                    + String.join(", ", specifications.names()) + ".");
        }
    }

    private void cutOff(LocalDate day) {
        int window = economics.current().churnWindowDays();
        if (rows.labelledCutOffs(window).contains(day)) {
            return;
        }
        String latest = rows.latestLabelledCutOff(window).map(known -> "the latest of which it is known is " + known)
                .orElse("there is none yet of which it is known");
        refuse(rows.cutOffs().contains(day), "Who of the customers of " + day + " left within " + window
                + " days is known from " + day.plusDays(window + 1L) + " on; " + latest + ".");
        throw new IllegalArgumentException("There are no snapshots of " + day + "; " + latest + ".");
    }

    private void pooled(int wanted) {
        refuse(wanted < TrainingWindow.FEWEST_POOLED || wanted > TrainingWindow.MOST_POOLED, "pooled must be from "
                + TrainingWindow.FEWEST_POOLED + " to " + TrainingWindow.MOST_POOLED + " cut-offs, not " + wanted + ".");
        int known = rows.latestLabelledCutOffs(economics.current().churnWindowDays(), wanted).size();
        refuse(known < wanted, "There are only " + known + " cut-offs with enough customers of which it is known who left, not "
                + wanted + ": pool fewer.");
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new IllegalArgumentException(message);
        }
    }
}
