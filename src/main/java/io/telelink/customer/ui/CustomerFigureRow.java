package io.telelink.customer.ui;

import java.util.Optional;

import com.vaadin.flow.component.Composite;
import io.telelink.customer.CurrentScore;
import io.telelink.customer.CustomerDetails;
import io.telelink.customer.Snapshot;
import io.telelink.economics.EconomicsSettings;
import io.telelink.economics.panel.TermsText;
import io.telelink.learning.data.Schema;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.TimeText;

/** What matters most about a customer: risk, worth, bill, time with the company. */
final class CustomerFigureRow extends Composite<FigureRow> {

    private static final String[] CHARGES = {"totalDayCharge", "totalEveCharge", "totalNightCharge", "totalIntlCharge"};

    private final Schema schema;

    CustomerFigureRow(CustomerDetails details, Schema schema, EconomicsSettings economics) {
        this.schema = schema;
        Optional<CurrentScore> score = details.score();
        Optional<Snapshot> snapshot = details.snapshot();
        String scored = score.map(CurrentScore::scoredAt)
                .map(at -> getTranslation("customer.figure.scored-at", Formats.dateTime(at, TimeText.readersZone())))
                .orElseGet(() -> getTranslation("customer.not-scored"));
        String asOf = snapshot.map(Snapshot::asOf).map(date -> getTranslation("customer.as-of", Formats.date(date)))
                .orElse(Formats.UNKNOWN);
        FigureCard risk = new FigureCard("customer.probability",
                score.map(answer -> Formats.share(answer.probability())).orElse(Formats.UNKNOWN));
        score.ifPresent(answer -> risk.withUnit(getTranslation("customer.risk." + answer.riskBand())));
        FigureCard value = new FigureCard("customer.clv", score.map(answer -> Formats.money(answer.clv())).orElse(Formats.UNKNOWN));
        score.map(CurrentScore::economicsId).ifPresent(version -> value.withNote(TermsText.of(economics.of(version).terms())));
        getContent().add(
                risk.withDefinition("customer.probability.definition", scored, "customer.figure.source.model"),
                value.withDefinition("customer.clv.definition", scored, "customer.figure.source.model"),
                new FigureCard("customer.monthly-charge", Formats.money(snapshot.map(this::monthlyCharge).orElse(Double.NaN)))
                        .withDefinition("customer.monthly-charge.definition", asOf, "customer.figure.source.import"),
                new FigureCard("customer.account-length", snapshot.map(this::weeks).orElse(Formats.UNKNOWN))
                        .withUnit("customer.weeks")
                        .withDefinition("customer.account-length.definition", asOf, "customer.figure.source.import"));
    }

    /** Unknown while one of the charges is. */
    private double monthlyCharge(Snapshot snapshot) {
        double sum = 0;
        for (String charge : CHARGES) {
            sum += snapshot.row()[schema.indexOf(charge)];
        }
        return sum;
    }

    private String weeks(Snapshot snapshot) {
        double weeks = snapshot.row()[schema.indexOf("accountLength")];
        return Double.isNaN(weeks) ? Formats.UNKNOWN : Formats.count((long) weeks);
    }
}
