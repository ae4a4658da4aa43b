package etudeline.job;

import etudeline.kit.ui.Icon;

/**
 * Where the page of a job leads to what it has made.
 *
 * @param label translation key
 * @param address on this portal, with the leading slash
 * @param download whether a file comes from there, not a page
 */
public record JobLink(Icon icon, String label, String address, boolean download) {}
