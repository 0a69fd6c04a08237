"""Who sees and changes what of integrations."""

from perfmgmt.integrations.policies import access_token, file_import

__all__ = ["access_token", "file_import"]
