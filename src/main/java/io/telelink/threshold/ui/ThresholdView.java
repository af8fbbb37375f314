package io.telelink.threshold.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.registry.ModelVersion;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.EmptyState;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import io.telelink.shell.chart.Chart;
import io.telelink.threshold.OperatingPoint;
import io.telelink.threshold.ThresholdChange;
import io.telelink.threshold.ThresholdRefusedException;
import io.telelink.threshold.ThresholdStudy;
import io.telelink.threshold.Thresholds;
import jakarta.annotation.security.RolesAllowed;

/** What each threshold of the churn model would earn, and the button to use another one; the address holds the threshold. */
@Route(ThresholdView.ROUTE)
@Menu(title = "threshold.menu", order = 63, icon = "vaadin:crosshairs")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class ThresholdView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "threshold";
    private static final String AT = "at";
    private static final double PERCENT = 100;

    private final Thresholds thresholds;
    private final boolean mayChange;
    private final Div content = Parts.stack();

    ThresholdView(Thresholds thresholds, SignedIn signedIn) {
        super("threshold.title", "threshold.question");
        this.thresholds = thresholds;
        this.mayChange = signedIn.roles().contains(Roles.ADMIN);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        try {
            Optional<Double> asked = event.getLocation().getQueryParameters().getSingleParameter(AT)
                    .filter(text -> text.matches("0?\\.\\d{1,4}")).map(Double::valueOf);
            show(thresholds.champion(), thresholds.study(), asked);
        } catch (ThresholdRefusedException refused) {
            content.add(new EmptyState("threshold.none", String.valueOf(refused.getMessage())));
        }
    }

    private void show(ModelVersion champion, ThresholdStudy study, Optional<Double> asked) {
        Div figures = new Div();
        Chart chart = new Chart(ThresholdChart.of(study, study.best()));
        NumberField choice = new NumberField(getTranslation("threshold.choose"));
        choice.setMin(0.1);
        choice.setMax(99.9);
        choice.setStep(0.1);
        choice.setStepButtonsVisible(true);
        choice.setValueChangeMode(ValueChangeMode.LAZY);
        choice.setHelperText(getTranslation("threshold.choose.help", Formats.share(study.best().threshold())));
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null && !choice.isInvalid()) {
                OperatingPoint chosen = study.at(change.getValue() / PERCENT);
                figures.removeAll();
                figures.add(figures(study, chosen));
                chart.setSpec(ThresholdChart.of(study, chosen));
                remember(change.getValue() / PERCENT);
            }
        });
        header().setActions(mayChange ? new Component[] {use(champion, study, choice)} : new Component[0]);
        content.add(Parts.panel(getTranslation("threshold.choice", champion.title(), champion.number()), Parts.line(choice), figures),
                chart, Parts.quiet(getTranslation("threshold.economics", Formats.money(study.economics().clv()),
                        Formats.money(study.economics().offer()), Formats.money(study.economics().contact()),
                        Formats.share(study.economics().meanAcceptance()), Formats.count(study.rows()), study.repeats())),
                Parts.quiet(getTranslation("threshold.tested", Formats.count(study.tests()), Formats.share(study.tested().threshold()),
                        Formats.share(study.tested().recall()), Formats.share(study.tested().precision()),
                        Formats.money(study.tested().profit()))));
        choice.setValue(Math.rint(1000 * asked.orElse(study.best().threshold())) / 10);
    }

    private void remember(double threshold) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null,
                new Location(ROUTE, QueryParameters.of(AT, Formats.decimal(threshold, 3)))));
    }

    private Component figures(ThresholdStudy study, OperatingPoint chosen) {
        OperatingPoint now = study.current();
        return new FigureRow(
                card("threshold.figure.threshold", Formats.share(chosen.threshold()), Formats.share(now.threshold())),
                card("threshold.figure.list", Formats.count(chosen.list()), Formats.count(now.list())),
                card("threshold.figure.recall", Formats.share(chosen.recall()), Formats.share(now.recall())),
                card("threshold.figure.precision", Formats.share(chosen.precision()), Formats.share(now.precision())),
                card("threshold.figure.profit", Formats.money(chosen.profit()), Formats.money(now.profit())),
                new FigureCard("threshold.figure.empc", Formats.money(study.empc().value()))
                        .withNote(getTranslation("threshold.figure.empc.note", Formats.share(study.empc().fraction())))
                        .withDefinition("threshold.figure.empc.definition", "threshold.period", "threshold.source"));
    }

    private FigureCard card(String key, String value, String now) {
        return new FigureCard(key, value).withNote(getTranslation("threshold.now", now))
                .withDefinition(key + ".definition", "threshold.period", "threshold.source");
    }

    private Button use(ModelVersion champion, ThresholdStudy study, NumberField choice) {
        String key = thresholds.isProposed() ? "threshold.propose" : "threshold.use";
        Button use = new Button(getTranslation(key), VaadinIcon.CHECK.create(), click -> {
            if (choice.getValue() == null || choice.isInvalid()) {
                choice.focus();
                return;
            }
            ConfirmAction.askReason(getTranslation(key + ".ask"), getTranslation(key + ".consequence"), getTranslation(key),
                    reason -> change(champion.id(), study.at(choice.getValue() / PERCENT).threshold(), reason));
        });
        use.addThemeVariants(ButtonVariant.PRIMARY);
        return use;
    }

    private void change(long version, double threshold, String reason) {
        try {
            ThresholdChange change = thresholds.change(version, threshold, reason);
            Notify.success(getTranslation(change.proposed() ? "threshold.proposed" : "threshold.used", change.version().number()));
            getUI().ifPresent(ui -> ui.navigate(ThresholdView.class));
        } catch (ThresholdRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
    }
}
