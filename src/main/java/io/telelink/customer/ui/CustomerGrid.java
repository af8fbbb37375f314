package io.telelink.customer.ui;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerRow;
import io.telelink.customer.CustomerSort;
import io.telelink.learning.data.Schema;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** The list of customers, read page by page as it is scrolled; on a narrow page a list of cards. */
final class CustomerGrid extends Grid<CustomerRow> {

    private final CustomerDirectory customers;
    private final Schema schema;
    private final Clock clock;

    /** @param sorted told when the reader sorts */
    CustomerGrid(CustomerDirectory customers, Schema schema, Clock clock, Consumer<Sort> sorted) {
        this.customers = customers;
        this.schema = schema;
        this.clock = clock;
        Grids.compact(this);
        getElement().setAttribute("aria-label", getTranslation("customer.customers"));
        setSelectionMode(SelectionMode.NONE);
        addColumns();
        Grids.cardsWhenNarrow(this, this::card);
        addItemClickListener(click -> getUI().ifPresent(ui ->
                ui.navigate(CustomerView.class, Addresses.customerParameters(click.getItem().accountNumber()))));
        addSortListener(sort -> {
            if (sort.isFromClient()) {
                sorted.accept(order(sort.getSortOrder()));
            }
        });
        setHeight("max(24rem, calc(100dvh - 20rem))");
    }

    void show(CustomerFilter filter, Sort sort, long count) {
        sort(sort.stream().filter(order -> getColumnByKey(order.getProperty()) != null)
                .map(order -> new GridSortOrder<>(getColumnByKey(order.getProperty()),
                        order.isDescending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList());
        setItems(DataProvider.fromCallbacks(
                query -> customers.list(filter, VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                query -> (int) Math.min(count, Integer.MAX_VALUE)));
    }

    /** What to act on stands first, who it is about behind it. */
    private void addColumns() {
        sortable(addComponentColumn(row -> Addresses.customer(row.accountNumber())), CustomerSort.ACCOUNT_NUMBER,
                "customer.account-number", "7.5rem").setFrozen(true);
        addComponentColumn(row -> Words.risk(row.riskBand())).setHeader(getTranslation("customer.risk"))
                .setWidth("6.5rem").setFlexGrow(0);
        figure(row -> row.probability() == null ? null : percent(row.probability()),
                CustomerSort.PROBABILITY, "customer.probability.column", "6.5rem");
        figure(row -> row.clv() == null ? null : Formats.count(Math.round(row.clv())),
                CustomerSort.CLV, "customer.clv.column", "6.5rem");
        plain(row -> row.recommendation() == null ? "" : Words.recommendation(row.recommendation()),
                "customer.recommendation", "8.5rem");
        plain(row -> row.mainReason() == null ? "" : Words.feature(schema, row.mainReason()), "customer.main-reason", "11rem")
                .setFlexGrow(1).setTooltipGenerator(row -> row.mainReason() == null ? null
                        : Words.feature(schema, row.mainReason()));
        plain(row -> row.offer() == null ? "" : row.offer(), "customer.offer", "11rem");
        sortable(Grids.numeric(addColumn(row -> row.expectedProfit() == null ? "" : Formats.decimal(row.expectedProfit(), 2))),
                CustomerSort.EXPECTED_PROFIT, "customer.expected-profit.column", "9.5rem");
        figure(row -> row.monthlyCharge() == null ? null : Formats.decimal(row.monthlyCharge(), 2),
                CustomerSort.MONTHLY_CHARGE, "customer.monthly-charge.column", "7.5rem");
        figure(row -> row.customerServiceCalls() == null ? null : Formats.count(row.customerServiceCalls()),
                CustomerSort.CUSTOMER_SERVICE_CALLS, "customer.service-calls.column", "7.5rem");
        figure(row -> row.accountLength() == null ? null : Formats.count(row.accountLength()),
                CustomerSort.ACCOUNT_LENGTH, "customer.account-length.column", "7rem");
        sortable(addColumn(row -> known(row.state())), CustomerSort.STATE, "customer.state", "5rem");
        plain(row -> Words.yesNo(row.internationalPlan()), "customer.international-plan.short", "5.5rem");
        plain(row -> Words.yesNo(row.voiceMailPlan()), "customer.voice-mail-plan.short", "6rem");
        addComponentColumn(row -> Words.status(row.status())).setHeader(getTranslation("customer.status"))
                .setWidth("5.5rem").setFlexGrow(0);
        sortable(addComponentColumn(row -> row.scoredAt() == null ? new Span()
                : TimeText.relative(row.scoredAt(), clock.instant())), CustomerSort.SCORED_AT, "customer.scored", "8.5rem");
    }

    private Column<CustomerRow> plain(ValueProvider<CustomerRow, String> value, String header, String width) {
        return addColumn(value).setHeader(getTranslation(header)).setWidth(width).setFlexGrow(0);
    }

    private void figure(Function<CustomerRow, @Nullable String> value, CustomerSort sort, String header, String width) {
        sortable(Grids.numeric(addColumn(row -> known(value.apply(row)))), sort, header, width);
    }

    private Column<CustomerRow> sortable(Column<CustomerRow> column, CustomerSort sort, String header, String width) {
        return column.setKey(sort.property()).setSortProperty(sort.property()).setHeader(getTranslation(header))
                .setWidth(width).setFlexGrow(0);
    }

    private Component card(CustomerRow row) {
        Div first = Parts.line(Addresses.customer(row.accountNumber()), Words.risk(row.riskBand()));
        first.getStyle().set("justify-content", "space-between");
        Div card = new Div(first);
        if (row.probability() != null && row.clv() != null) {
            card.add(new Span(getTranslation("customer.card.answer", Formats.share(row.probability()),
                    Formats.money(row.clv()), Words.recommendation(row.recommendation()))));
        }
        if (row.offer() != null && row.expectedProfit() != null) {
            card.add(new Span(getTranslation("customer.card.offer", row.offer(), Formats.money(row.expectedProfit()))));
        }
        card.add(Parts.secondary(getTranslation("customer.card.profile", getTranslation("customer.status." + row.status()),
                known(row.state()), row.monthlyCharge() == null ? Formats.UNKNOWN : Formats.money(row.monthlyCharge()),
                row.customerServiceCalls() == null ? Formats.UNKNOWN : Formats.count(row.customerServiceCalls()))));
        return card;
    }

    /** The unit stands in the header. */
    private static String percent(double share) {
        return Formats.share(share).replace("%", "");
    }

    private static String known(@Nullable String text) {
        return text == null ? Formats.UNKNOWN : text;
    }

    private static Sort order(List<GridSortOrder<CustomerRow>> orders) {
        return orders.isEmpty() ? Sort.unsorted() : Sort.by(orders.getFirst().getDirection() == SortDirection.DESCENDING
                ? Sort.Direction.DESC : Sort.Direction.ASC, orders.getFirst().getSorted().getKey());
    }
}
