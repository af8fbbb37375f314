package io.telelink.customer.panel;

import java.util.function.Supplier;

import com.vaadin.flow.server.streams.DownloadHandler;
import io.telelink.customer.CustomerFilter;

/** Customers as files, for the pages of other modules. */
public interface CustomerFiles {

    /**
     * Those that a filter leaves at the moment of the download, written to the reader as they are read from the store.
     *
     * @param name of the file
     */
    DownloadHandler csv(Supplier<CustomerFilter> filter, String name);
}
