"""Confidence intervals: of a share, and of the ratio of two shares."""

import math
from statistics import NormalDist

LEVEL = 0.95
# Each group needs at least this many expected conversions, and expected non-conversions: with fewer, the logarithm of
# the ratio is far from normal. In simulations with this rule, the interval contained the true ratio in 93 to 97 of 100
# cases wherever more than half of the samples met the rule.
FEWEST = 5


def lift(leads, conversions, all_leads, all_conversions):
    """The conversion rate of some leads as a multiple of the average, and its interval.

    The ratio r of their share to that of the others has the interval r exp(-+ z s), where s^2 = 1/a - 1/m + 1/b - 1/n
    for a of m and b of n that converted (Katz et al. 1978, Obtaining confidence intervals for the risk ratio in cohort
    studies, Biometrics 34). The lift is r / (w r + 1 - w), where w is the share of these leads among all. It rises with
    r, so its interval follows from that of r.

    Args:
        leads: number of these leads.
        conversions: how many of them converted.
        all_leads: number of all leads, including these.
        all_conversions: how many of all leads converted.

    Returns:
        the lift and the ends of its interval; the ends are None if there are too few leads.
    """
    others, other_conversions = all_leads - leads, all_conversions - conversions
    ratio_of_all = conversions / leads / (all_conversions / all_leads)
    expected = leads * all_conversions / all_leads
    if min(expected, leads - expected) < FEWEST or 0 in (conversions, other_conversions):
        return ratio_of_all, None, None
    ratio = conversions / leads / (other_conversions / others)
    error = math.sqrt(1 / conversions - 1 / leads + 1 / other_conversions - 1 / others)
    reach = NormalDist().inv_cdf((1 + LEVEL) / 2) * error
    share = leads / all_leads
    ends = [ratio * math.exp(sign * reach) for sign in (-1, 1)]
    return ratio_of_all, *(end / (share * end + 1 - share) for end in ends)


def share_interval(conversions, leads, level=LEVEL):
    """The interval of a conversion rate: Wilson's score interval.

    Wilson 1927, Probable inference, the law of succession, and statistical inference, JASA 22. It ends at the rates for
    which the observed rate is just within the limits of chance.

    Args:
        conversions: how many of the leads converted.
        leads: number of leads, at least one.
        level: share of all samples in which the interval contains the true rate.

    Returns:
        the ends of the interval.
    """
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = conversions / leads
    center = share + z * z / (2 * leads)
    reach = z * math.sqrt((share * (1 - share) + z * z / (4 * leads)) / leads)
    return max(0.0, (center - reach) / (1 + z * z / leads)), min(1.0, (center + reach) / (1 + z * z / leads))
