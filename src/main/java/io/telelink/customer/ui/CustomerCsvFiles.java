package io.telelink.customer.ui;

import java.util.function.Supplier;

import com.vaadin.flow.server.streams.DownloadHandler;
import io.telelink.audit.AuditLog;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.panel.CustomerFiles;
import io.telelink.learning.data.Schema;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** The same file as that of the list of customers. */
@Component
class CustomerCsvFiles implements CustomerFiles {

    private final CustomerDirectory customers;
    private final Schema schema;
    private final AuditLog log;

    CustomerCsvFiles(CustomerDirectory customers, Schema schema, AuditLog log) {
        this.customers = customers;
        this.schema = schema;
        this.log = log;
    }

    @Override
    public DownloadHandler csv(Supplier<CustomerFilter> filter, String name) {
        return new CustomerDownload(customers, schema, log, () -> new FilterAddress(filter.get(), Sort.unsorted()), name);
    }
}
