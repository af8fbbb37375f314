package io.telelink.web;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Pages as requests ask for them, within bounds. */
public final class PageRequests {

    /** Greatest size of a page. */
    public static final int MAX_SIZE = 500;

    private static final int MAX_PAGE = Integer.MAX_VALUE / MAX_SIZE;

    private PageRequests() {
    }

    /**
     * @param sort property, or property and direction as in {@code clv,desc}; empty for the usual order
     * @throws ApiException when out of bounds, saying the bounds
     */
    public static PageRequest of(int page, int size, String sort) {
        if (page < 0 || page > MAX_PAGE) {
            throw ApiException.badRequest("Invalid page", "page must be between 0 and " + MAX_PAGE + ", not " + page + ".");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw ApiException.badRequest("Invalid page size", "size must be between 1 and " + MAX_SIZE + ", not " + size + ".");
        }
        return PageRequest.of(page, size, sort(sort));
    }

    private static Sort sort(String sort) {
        if (sort.isBlank()) {
            return Sort.unsorted();
        }
        String[] parts = sort.split(",", -1);
        if (parts.length > 2 || parts[0].isBlank() || parts.length == 2 && !parts[1].matches("(?i)asc|desc")) {
            throw ApiException.badRequest("Invalid sort",
                    "sort must be a property, or a property and asc or desc as in 'clv,desc', not '" + sort + "'.");
        }
        return Sort.by(parts.length == 2 ? Sort.Direction.fromString(parts[1]) : Sort.Direction.ASC, parts[0].strip());
    }
}
