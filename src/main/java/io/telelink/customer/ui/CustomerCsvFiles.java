package io.telelink.customer.ui;

import java.util.function.Supplier;

import com.vaadin.flow.server.streams.DownloadHandler;
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

    CustomerCsvFiles(CustomerDirectory customers, Schema schema) {
        this.customers = customers;
        this.schema = schema;
    }

    @Override
    public DownloadHandler csv(Supplier<CustomerFilter> filter, String name) {
        return new CustomerDownload(customers, schema, () -> new FilterAddress(filter.get(), Sort.unsorted()), name);
    }
}
