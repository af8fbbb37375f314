package io.telelink.training.ui;

import java.time.LocalDate;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import io.telelink.training.PolicyRules;
import io.telelink.training.Specifications;
import io.telelink.training.TrainingPolicies;
import io.telelink.training.TrainingPolicy;
import io.telelink.training.TrainingSchedule;

/** When the application trains by itself, who decided that, and for administrators the way to change it. */
final class PolicyPanel extends Composite<Div> {

    /**
     * The panel.
     *
     * @param mayChange whether the reader may change it
     * @param changed   called when there is a new version
     */
    PolicyPanel(TrainingPolicies policies, Specifications specifications, boolean mayChange, Runnable changed) {
        TrainingPolicy policy = policies.current();
        PolicyRules rules = policy.rules();
        Div facts = Parts.stack(
                new Div(policies.next().map(next -> schedule(rules.schedule(), next))
                        .orElseGet(() -> text("schedule.OFF"))),
                new Div(text("alert." + rules.onAlert(), rules.daysBetween())),
                new Div(text(rules.propose() ? "propose" : "propose.not")),
                Parts.quiet(text("what", rules.specifications().stream().map(specifications.current()::title)
                        .collect(Collectors.joining(", ")))));
        facts.getStyle().set("gap", "var(--vaadin-gap-xs)");
        getContent().add(Parts.panel(text("title"), facts));
        if (policy.changedAt() != null) {
            Div who = new Div(new Text(text("changed") + " "), TimeText.of(policy.changedAt()),
                    new Text(" " + text("changed.by", policy.changedBy(), policy.reason())));
            who.addClassName("secondary");
            facts.add(who);
        }
        if (mayChange) {
            Button change = new Button(text("change"), click -> new PolicyDialog(policies, specifications, changed).open());
            change.getStyle().set("justify-self", "start");
            facts.add(change);
        }
    }

    static String schedule(TrainingSchedule schedule, LocalDate next) {
        return text("schedule." + schedule, Formats.date(next));
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate("training.policy." + key, arguments);
    }
}
