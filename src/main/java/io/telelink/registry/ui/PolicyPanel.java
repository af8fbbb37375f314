package io.telelink.registry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.telelink.registry.PromotionPolicy;
import io.telelink.registry.Promotions;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;

/** Whether a promotion needs a second administrator, and for administrators the way to change that. */
final class PolicyPanel extends Composite<Div> {

    PolicyPanel(Promotions promotions, boolean writable, Runnable changed) {
        PromotionPolicy policy = promotions.policy();
        H3 title = new H3(text("title"));
        title.getStyle().set("margin", "0");
        Div parts = Parts.spaced("var(--vaadin-gap-s)", title, new Div(text(policy.fourEyes() ? "on" : "off")));
        if (policy.changedAt() != null) {
            Div who = new Div(new Text(getTranslation("registry.history.from") + " "), TimeText.of(policy.changedAt()),
                    new Text(" " + getTranslation("registry.history.by", policy.changedBy()) + ": " + policy.reason()));
            who.addClassName("secondary");
            parts.add(who);
        }
        if (writable) {
            String kind = policy.fourEyes() ? "lift" : "require";
            Button change = new Button(text(kind), click -> ConfirmAction.askReason(text(kind + ".ask"), text(kind + ".consequence"),
                    text(kind), reason -> {
                        promotions.setFourEyes(!policy.fourEyes(), reason);
                        Notify.success(text("done"));
                        changed.run();
                    }));
            change.getStyle().set("justify-self", "start");
            parts.add(change);
        }
        getContent().addClassName("panel");
        getContent().add(parts);
    }

    private String text(String key) {
        return getTranslation("registry.policy." + key);
    }
}
