package io.telelink.customer.ui;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.customer.BillingHistory;
import io.telelink.customer.BillingMonth;
import io.telelink.customer.Customer;
import io.telelink.customer.panel.CustomerPanel;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Series;
import org.springframework.stereotype.Component;

/** What a customer was charged and used month by month; that it was made up stands beside it. */
@Component
class BillingPanel implements CustomerPanel {

    private static final int ORDER = 60;
    private static final int MONTHS_SHOWN = 36;

    private final BillingHistory billing;

    BillingPanel(BillingHistory billing) {
        this.billing = billing;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean showsFor(Customer customer, Set<String> roles) {
        return true;
    }

    @Override
    public Div render(Customer customer, Runnable customerChanged) {
        List<BillingMonth> all = billing.of(customer.id());
        Div panel = Parts.panel(text("customer.bills"));
        if (all.isEmpty()) {
            panel.add(Parts.quiet(text("customer.bills.none")));
            return panel;
        }
        List<BillingMonth> shown = all.subList(Math.max(0, all.size() - MONTHS_SHOWN), all.size());
        if (shown.stream().anyMatch(BillingMonth::simulated)) {
            panel.add(Parts.quiet(text("customer.bills.simulated")));
        }
        if (shown.size() < all.size()) {
            panel.add(Parts.quiet(text("customer.bills.earlier", Formats.count((long) all.size() - shown.size()))));
        }
        panel.add(new Chart(revenue(shown)), new Chart(minutes(shown)));
        return panel;
    }

    private static Bars revenue(List<BillingMonth> bills) {
        return Bars.columns(text("customer.bills.revenue"), text("customer.bills.month"), Axis.money(text("customer.bills.charged")),
                months(bills), series("customer.bills.charged", bills, BillingMonth::revenue));
    }

    private static Bars minutes(List<BillingMonth> bills) {
        return new Bars(text("customer.bills.usage"), "", text("customer.bills.month"),
                Axis.number(text("customer.bills.minutes"), text("customer.bills.minutes.unit")), months(bills),
                List.of(series("customer.group.DAY", bills, BillingMonth::dayMinutes),
                        series("customer.group.EVENING", bills, BillingMonth::eveMinutes),
                        series("customer.group.NIGHT", bills, BillingMonth::nightMinutes),
                        series("customer.group.INTERNATIONAL", bills, BillingMonth::intlMinutes)), false, true);
    }

    private static List<String> months(List<BillingMonth> bills) {
        return bills.stream().map(bill -> Formats.month(bill.month())).toList();
    }

    private static Series series(String name, List<BillingMonth> bills, ToDoubleFunction<BillingMonth> value) {
        return Series.of(text(name), bills.stream().map(value::applyAsDouble).toList());
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
