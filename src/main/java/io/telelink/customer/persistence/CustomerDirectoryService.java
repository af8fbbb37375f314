package io.telelink.customer.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import io.telelink.access.Roles;
import io.telelink.customer.CustomerCondition;
import io.telelink.customer.CustomerDetails;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerGroup;
import io.telelink.customer.CustomerGroups;
import io.telelink.customer.CustomerOffers;
import io.telelink.customer.CustomerRow;
import io.telelink.customer.CustomerSort;
import io.telelink.customer.Snapshot;
import io.telelink.customer.listing.CurrentList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads lists as plain rows in one statement each, of a large base in the order that is kept in memory; a single customer
 * through JPA.
 */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
class CustomerDirectoryService implements CustomerDirectory {

    private static final int FETCH_SIZE = 2_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final Customers customers;
    private final SnapshotStore snapshots;
    private final CurrentScoreTable scores;
    private final CurrentList kept;
    private final CustomerGroups groups;
    private final ObjectProvider<CustomerOffers> offers;

    CustomerDirectoryService(JdbcTemplate template, Customers customers, SnapshotStore snapshots, CurrentScoreTable scores,
                             CurrentList kept, CustomerGroups groups, ObjectProvider<CustomerOffers> offers) {
        this.jdbc = new NamedParameterJdbcTemplate(template);
        JdbcTemplate cursor = new JdbcTemplate(template.getDataSource());
        // Inside a transaction the driver then reads from a cursor on the server instead of all rows at once.
        cursor.setFetchSize(FETCH_SIZE);
        this.streaming = new NamedParameterJdbcTemplate(cursor);
        this.customers = customers;
        this.snapshots = snapshots;
        this.scores = scores;
        this.kept = kept;
        this.groups = groups;
        this.offers = offers;
    }

    @Override
    public Optional<CustomerDetails> find(String accountNumber) {
        return customers.findByAccountNumber(accountNumber).map(CustomerEntity::toCustomer)
                .map(customer -> new CustomerDetails(customer, snapshots.current(customer.id()), scores.find(customer.id())));
    }

    @Override
    public List<CustomerRow> list(CustomerFilter filter, Pageable page) {
        Optional<CustomerGroup> group = group(filter);
        return keptPage(filter, group, page).map(this::rows).orElseGet(() -> listed(filter, group, page));
    }

    @Override
    public long count(CustomerFilter filter) {
        Optional<CustomerGroup> group = group(filter);
        return kept.count(filter, group).orElseGet(() -> counted(new CustomerQuery(filter, group)));
    }

    @Override
    public void export(CustomerFilter filter, Sort sort, Consumer<CustomerRow> consumer) {
        CustomerQuery query = new CustomerQuery(filter, group(filter));
        CustomerRowMapper mapper = mapper();
        streaming.query(query.rows(sort), query.parameters(), result -> {
            consumer.accept(mapper.mapRow(result, 0));
        });
    }

    @Override
    public List<CustomerRow> sample(CustomerCondition condition, int most) {
        CustomerQuery query = new CustomerQuery(condition);
        Map<String, Object> parameters = new HashMap<>(query.parameters());
        parameters.put("limit", most);
        return jdbc.query(query.rows() + " LIMIT :limit", parameters, mapper());
    }

    private Optional<CustomerGroup> group(CustomerFilter filter) {
        return Optional.ofNullable(filter.segment()).map(groups::find);
    }

    /** Memory orders by one property; whoever wants several takes the slow way. */
    private Optional<List<Long>> keptPage(CustomerFilter filter, Optional<CustomerGroup> group, Pageable page) {
        List<Sort.Order> orders = page.getSort().toList();
        if (page.isUnpaged() || orders.size() > 1) {
            return Optional.empty();
        }
        CustomerSort sort = orders.isEmpty() ? CustomerSort.ACCOUNT_NUMBER : CustomerSort.of(orders.getFirst().getProperty());
        boolean descending = !orders.isEmpty() && orders.getFirst().isDescending();
        return kept.page(filter, group, sort, descending, page.getOffset(), page.getPageSize());
    }

    /** Whoever has gone since the order was found is left out. */
    private List<CustomerRow> rows(List<Long> ids) {
        CustomerQuery query = new CustomerQuery(new CustomerCondition("c.id = ANY (:ids::bigint[])",
                Map.of("ids", ids.toArray(Long[]::new)), Set.of()));
        Map<Long, CustomerRow> found = new HashMap<>();
        CustomerRowMapper mapper = mapper();
        jdbc.query(query.rows(), query.parameters(), row -> {
            found.put(row.getLong("id"), mapper.mapRow(row, 0));
        });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private List<CustomerRow> listed(CustomerFilter filter, Optional<CustomerGroup> group, Pageable page) {
        CustomerQuery query = new CustomerQuery(filter, group);
        Map<String, Object> parameters = new HashMap<>(query.parameters());
        String sql = query.rows(page.getSort());
        if (page.isPaged()) {
            sql += " LIMIT :limit OFFSET :offset";
            parameters.put("limit", page.getPageSize());
            parameters.put("offset", page.getOffset());
        }
        return jdbc.query(sql, parameters, mapper());
    }

    private long counted(CustomerQuery query) {
        Long count = jdbc.queryForObject(query.count(), query.parameters(), Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public List<Snapshot> history(long customerId) {
        return snapshots.history(customerId);
    }

    private CustomerRowMapper mapper() {
        return new CustomerRowMapper(Optional.ofNullable(offers.getIfAvailable()));
    }
}
