package io.telelink.threshold.ui;

import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.telelink.access.Roles;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerStatus;
import io.telelink.customer.panel.CustomerPanel;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;
import io.telelink.threshold.BreakEvens;
import io.telelink.threshold.BreakEvens.BreakEven;

import static com.vaadin.flow.i18n.I18NProvider.translate;

/** From which churn probability on it pays to contact this customer, offer by offer. */
@SpringComponent
class BreakEvenPanel implements CustomerPanel {

    private static final int ORDER = 14;
    private static final int MOST = 3;

    private final BreakEvens breakEvens;
    private final CustomerDirectory customers;

    BreakEvenPanel(BreakEvens breakEvens, CustomerDirectory customers) {
        this.breakEvens = breakEvens;
        this.customers = customers;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean showsFor(Customer customer, Set<String> roles) {
        return customer.status() == CustomerStatus.ACTIVE
                && (roles.contains(Roles.RETENTION_MANAGER) || roles.contains(Roles.ADMIN));
    }

    @Override
    public Component render(Customer customer, Runnable customerChanged) {
        Div panel = Parts.panel(translate("threshold.break-even"));
        List<BreakEven> known = customers.find(customer.accountNumber()).map(breakEvens::of).orElse(List.of());
        known.stream().limit(MOST).forEach(each -> panel.add(line(each)));
        if (known.isEmpty()) {
            panel.add(Parts.quiet(translate("threshold.break-even.none")));
        }
        return panel;
    }

    private static Component line(BreakEven each) {
        return Parts.line(Badges.status(translate(each.pays() ? "threshold.break-even.pays" : "threshold.break-even.loses"),
                        each.pays() ? Tone.GOOD : Tone.NEUTRAL),
                new Span(each.breakEven() > 1 ? translate("threshold.break-even.never", each.offer())
                        : translate("threshold.break-even.from", each.offer(), Formats.share(each.breakEven()),
                                Formats.share(each.probability()), Formats.money(each.expectedProfit()))));
    }
}
