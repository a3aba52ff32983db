"""CJML, the Customer Journey Modelling Language of SINTEF, in the dialects that tools write."""
